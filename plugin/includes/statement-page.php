<?php
/**
 * The statement of a month as a page to read and to print, without scripts.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'statement', 'summary', 'forms', 'print', 'cards' );

/** Prints the page. */
function deskside_print_statement_page(): void {
	deskside_open_printable();
	deskside_print_form_result();
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- reading only; compared with a pattern.
	$month     = deskside_month( wp_unslash( $_GET['month'] ?? null ) );
	$statement = deskside_fetch_statement( $month );
	$user      = wp_get_current_user();
	if ( is_wp_error( $statement ) ) {
		wp_admin_notice( nl2br( esc_html( deskside_error_words( $statement ) ) ), array( 'type' => 'error' ) );
		echo '</div>';
		return;
	}
	$fetched = deskside_fetch_summary( $user );
	$summary = is_wp_error( $fetched ) ? deskside_kept_summary( $user->ID ) : $fetched;
	deskside_print_statement( $statement, $summary, is_wp_error( $fetched ) );
	deskside_print_other_sites( $user );
	echo '</div>';
}

/**
 * Whose month, its sums, its entries.
 *
 * @param stdClass      $statement `statement` of the contract.
 * @param stdClass|null $summary   `summary` of the contract, when it is known.
 * @param bool          $kept      The provider could not be asked for it: it is as it was kept.
 */
function deskside_print_statement( stdClass $statement, ?stdClass $summary, bool $kept ): void {
	/* translators: %s: a month, such as November 2026. */
	echo '<h1>' . esc_html( sprintf( __( 'Minutes of %s', 'deskside' ), deskside_month_words( $statement->month ) ) ) . '</h1>';
	if ( $summary ) {
		deskside_print_parties( $summary, $kept );
	}
	deskside_print_month_links( $statement );
	deskside_print_sums( $statement, $summary );
	if ( $statement->billed ) {
		deskside_print_billed( $statement->billed );
	}
	deskside_print_reservations( $statement->reservations );
	deskside_print_entries( $statement );
	echo '<div class="deskside-no-print">';
	deskside_open_form( 'statement', $statement->month );
	submit_button( __( 'Download for a spreadsheet (CSV)', 'deskside' ), 'secondary', 'submit', false );
	echo '</form><p class="description">' . esc_html__( 'To print this page, or to save it as a PDF, use your browser’s own command. Only the statement is printed.', 'deskside' ) . '</p></div>';
}

/**
 * The way to the months beside.
 *
 * @param stdClass $statement `statement` of the contract.
 */
function deskside_print_month_links( stdClass $statement ): void {
	$months = array( deskside_shift_month( $statement->month, -1 ) );
	if ( ! $statement->open ) {
		$months[] = deskside_shift_month( $statement->month, 1 );
	}
	echo '<nav class="deskside-no-print" aria-label="' . esc_attr__( 'Month', 'deskside' ) . '">';
	foreach ( $months as $month ) {
		printf( '<a class="button" href="%s">%s</a> ', esc_url( admin_url( 'admin.php?page=deskside-statement&month=' . $month ) ), esc_html( deskside_month_words( $month ) ) );
	}
	echo '</nav>';
}

/**
 * What was used and what was not, said alike.
 *
 * @param stdClass      $statement `statement` of the contract.
 * @param stdClass|null $summary   `summary` of the contract, when it is known.
 */
function deskside_print_sums( stdClass $statement, ?stdClass $summary ): void {
	$ends   = $summary->contract->ends_on ?? null;
	$usable = $statement->open && ( null === $ends || deskside_day_in_zone( gmdate( 'c' ), $statement->zone, 'Y-m-d' ) <= $ends );
	$sums   = array(
		array( __( 'In the plan', 'deskside' ), $statement->granted ),
		array( __( 'Used', 'deskside' ), $statement->used ),
		array( $usable ? __( 'Not used yet', 'deskside' ) : __( 'Lapsed unused', 'deskside' ), $statement->unused ),
	);
	if ( 0 === $statement->granted ) {
		echo '<p>' . esc_html( deskside_no_minutes_words( $statement, $summary ) ) . '</p>';
		$sums = array();
	}
	$sums[] = array( __( 'Beyond the plan', 'deskside' ), $statement->over );
	echo '<dl class="deskside-sums">';
	foreach ( $sums as list( $label, $minutes ) ) {
		printf( '<div><dt>%s</dt><dd>%s</dd></div>', esc_html( $label ), esc_html( deskside_minutes_words( $minutes ) ) );
	}
	echo '</dl>';
}

/**
 * What the minutes beyond the plan come to.
 *
 * @param stdClass $billed `billedSum` of the contract.
 */
function deskside_print_billed( stdClass $billed ): void {
	echo '<dl class="deskside-sums">';
	foreach ( deskside_billed_lines( $billed ) as list( $label, $cents ) ) {
		printf( '<div><dt>%s</dt><dd>%s</dd></div>', esc_html( $label ), esc_html( deskside_money( $cents, $billed->currency ) ) );
	}
	echo '</dl><p class="description">' . esc_html( deskside_billed_note( $billed ) ) . '</p>';
}

/**
 * Which tickets make up the reserved minutes, and their sum.
 *
 * @param stdClass[] $reservations `reservation` of the contract.
 */
function deskside_print_reservations( array $reservations ): void {
	if ( array() === $reservations ) {
		return;
	}
	printf( '<h2>%s</h2><dl class="deskside-sums">', esc_html__( 'Reserved: agreed to, not used yet', 'deskside' ) );
	foreach ( $reservations as $one ) {
		echo '<div><dt>' . esc_html( $one->hidden ? __( 'Work on somebody else’s ticket', 'deskside' ) : '' );
		deskside_print_ticket_link( $one );
		/* translators: 1: minutes that are left, 2: a number of minutes in all. */
		printf( '</dt><dd>%s</dd></div>', esc_html( sprintf( __( '%1$s, of %2$s agreed to', 'deskside' ), deskside_minutes_words( $one->left ), number_format_i18n( $one->agreed ) ) ) );
	}
	printf( '<div><dt>%s</dt><dd>%s</dd></div></dl>', esc_html__( 'Together', 'deskside' ), esc_html( deskside_minutes_words( (int) array_sum( array_column( $reservations, 'left' ) ) ) ) );
}

/**
 * A number of minutes in words.
 *
 * @param int $minutes How many.
 */
function deskside_minutes_words( int $minutes ): string {
	/* translators: %d: a number of minutes. */
	return sprintf( _n( '%d minute', '%d minutes', $minutes, 'deskside' ), $minutes );
}

/**
 * Why a month grants nothing.
 *
 * @param stdClass      $statement `statement` of the contract.
 * @param stdClass|null $summary   `summary` of the contract, when it is known.
 */
function deskside_no_minutes_words( stdClass $statement, ?stdClass $summary ): string {
	$contract = $summary->contract ?? null;
	if ( $contract && ( $statement->month < substr( $contract->starts_on, 0, 7 ) || ( null !== $contract->ends_on && $statement->month > substr( $contract->ends_on, 0, 7 ) ) ) ) {
		return __( 'Your contract did not run in this month.', 'deskside' );
	}
	if ( $contract && 'unlimited' === $contract->counting ) {
		return __( 'Your plan is unlimited: no minutes are counted down.', 'deskside' );
	}
	return $contract && 'allowance' === $contract->counting ? __( 'No minutes yet in this month.', 'deskside' ) : __( 'Your plan has no included minutes.', 'deskside' );
}

/**
 * Every entry with date, person, work, ticket and minutes.
 *
 * @param stdClass $statement `statement` of the contract.
 */
function deskside_print_entries( stdClass $statement ): void {
	if ( array() === $statement->entries ) {
		echo '<p>' . esc_html__( 'Nothing was booked in this month.', 'deskside' ) . '</p>';
		return;
	}
	$columns = deskside_shown_columns( $statement->entries );
	$names   = array_merge( array( __( 'Date', 'deskside' ), __( 'Person', 'deskside' ), __( 'Work', 'deskside' ), __( 'Ticket', 'deskside' ) ), array_values( $columns ) );
	/* translators: %s: a name of a time zone, such as Europe/Amsterdam. */
	deskside_print_cards_style();
	/* translators: %s: a name of a time zone, such as Europe/Amsterdam. */
	echo '<div class="deskside-scroll" role="region" tabindex="0" aria-labelledby="deskside-entries"><table class="widefat striped deskside-cards"><caption id="deskside-entries">' . esc_html( sprintf( __( 'Every entry; days in %s', 'deskside' ), $statement->zone ) ) . '</caption><thead><tr>';
	foreach ( $names as $name ) {
		echo '<th scope="col">' . esc_html( $name ) . '</th>';
	}
	echo '</tr></thead><tbody>';
	foreach ( $statement->entries as $entry ) {
		deskside_print_entry( $entry, $names, array_intersect_key( deskside_entry_minutes( $entry ), $columns ), $statement->zone );
	}
	echo '</tbody></table></div>';
}

/**
 * One of them: a line, and a card with the names of its columns on a small screen.
 *
 * @param stdClass           $entry   `statementEntry` of the contract.
 * @param string[]           $names   Of the columns.
 * @param array<string, int> $minutes Of the columns of minutes.
 * @param string             $zone    IANA name.
 */
function deskside_print_entry( stdClass $entry, array $names, array $minutes, string $zone ): void {
	printf( '<tr><td data-label="%s">%s</td>', esc_attr( $names[0] ), esc_html( deskside_day_in_zone( $entry->worked_at, $zone ) ) );
	foreach ( array( $entry->person, deskside_entry_words( $entry ) ) as $at => $words ) {
		printf( '<td data-label="%s">%s</td>', esc_attr( $names[ $at + 1 ] ), '' === $words ? '' : '<bdi>' . esc_html( $words ) . '</bdi>' );
	}
	printf( '<td data-label="%s">', esc_attr( $names[3] ) );
	deskside_print_ticket_link( $entry );
	echo '</td>';
	foreach ( array_values( $minutes ) as $at => $count ) {
		printf( '<td class="deskside-number" data-label="%s">%s</td>', esc_attr( $names[ $at + 4 ] ), 0 === $count ? '' : esc_html( number_format_i18n( $count ) ) );
	}
	echo '</tr>';
}

/**
 * The columns that hold something; added and taken always stand there.
 *
 * @param stdClass[] $entries Entries.
 * @return array<string, string> Key to name.
 */
function deskside_shown_columns( array $entries ): array {
	$sums = array(
		'added' => 1,
		'taken' => 1,
	);
	foreach ( $entries as $entry ) {
		foreach ( deskside_entry_minutes( $entry ) as $column => $minutes ) {
			$sums[ $column ] = ( $sums[ $column ] ?? 0 ) + $minutes;
		}
	}
	return array_intersect_key( deskside_minute_columns(), array_filter( $sums ) );
}

/**
 * The ticket of an entry: the panel opens it; without scripts the page does.
 *
 * @param stdClass $entry `statementEntry` of the contract.
 */
function deskside_print_ticket_link( stdClass $entry ): void {
	if ( null !== $entry->ticket_id && null !== $entry->ticket_number ) {
		/* translators: %s: a ticket's number. */
		printf( '<a href="%s" data-deskside-open data-deskside-ticket="%s">%s</a>', esc_url( admin_url( 'admin.php?page=deskside' ) ), esc_attr( $entry->ticket_id ), esc_html( sprintf( __( 'Ticket %s', 'deskside' ), number_format_i18n( $entry->ticket_number ) ) ) );
	}
}

/**
 * On a network: the other sites where this person may see minutes, each with its own contract, as each last knew them.
 *
 * @param WP_User $user The reader.
 */
function deskside_print_other_sites( WP_User $user ): void {
	$lines = is_multisite() ? deskside_other_sites( $user ) : array();
	if ( array() === $lines ) {
		return;
	}
	echo '<div class="deskside-no-print"><h2>' . esc_html__( 'Other sites of this network', 'deskside' ) . '</h2><ul>';
	foreach ( $lines as list( $name, $url, $words ) ) {
		printf( '<li><a href="%s">%s</a>: %s</li>', esc_url( $url ), esc_html( $name ), esc_html( $words ) );
	}
	echo '</ul></div>';
}

/**
 * Name, address of the statement and minutes of each other site.
 *
 * @param WP_User $user The reader.
 * @return array<int, array{0: string, 1: string, 2: string}>
 */
function deskside_other_sites( WP_User $user ): array {
	deskside_load( 'launcher' );
	$lines = array();
	foreach ( get_blogs_of_user( $user->ID ) as $site ) {
		$site = (array) $site;
		if ( get_current_blog_id() === (int) $site['userblog_id'] ) {
			continue;
		}
		switch_to_blog( (int) $site['userblog_id'] );
		$minutes = deskside_state()['minutes'];
		if ( $minutes && user_can( $user->ID, 'deskside_ask' ) ) {
			$lapsed  = 'allowance' === $minutes['counting'] && $minutes['until'] <= time();
			$lines[] = array( (string) $site['blogname'], admin_url( 'admin.php?page=deskside-statement' ), $lapsed ? __( 'a new month; not asked for yet', 'deskside' ) : deskside_bar_words( $minutes ) );
		}
		restore_current_blog();
	}
	return $lines;
}
