<?php
/**
 * Who on this site may agree to costs: for whoever may not, and must ask.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

/**
 * People of this site who may approve, by user id; of the first fifty. Support's account has the right by its role only, never in fact.
 *
 * @return array<int, WP_User>
 */
function deskside_approvers(): array {
	return deskside_find_approvers(
		array(
			'number'  => 50,
			'orderby' => 'display_name',
		)
	);
}

/**
 * Those of the people who hold the right by their role that have it in fact.
 *
 * @param array<string, mixed> $which How many, in which order.
 * @return array<int, WP_User>
 */
function deskside_find_approvers( array $which ): array {
	$people = array();
	foreach ( get_users( array( 'capability' => 'deskside_approve_quotes' ) + $which ) as $user ) {
		if ( $user->has_cap( 'deskside_approve_quotes' ) ) {
			$people[ $user->ID ] = $user;
		}
	}
	return $people;
}

/**
 * Whether anybody here may agree to costs; who may costs no query. The oldest accounts are asked first: a search in their order
 * ends at the first few, and does not read what a shop's hundred thousand customers may.
 */
function deskside_has_approver(): bool {
	if ( current_user_can( 'deskside_approve_quotes' ) ) {
		return true;
	}
	$oldest = array(
		'number'  => 5,
		'orderby' => 'ID',
	);
	return array() !== deskside_find_approvers( $oldest ) || array() !== deskside_approvers();
}

/** What to do where nobody may. The panel says the same: ui/nobody-approves.ts. */
function deskside_nobody_approves(): string {
	return __( 'Nobody on this site may agree to costs. Ask whoever manages its users to make somebody an administrator or a shop manager, who then can.', 'deskside' );
}
