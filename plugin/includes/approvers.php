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
	$people = array();
	foreach ( get_users(
		array(
			'capability' => 'deskside_approve_quotes',
			'number'     => 50,
			'orderby'    => 'display_name',
		)
	) as $user ) {
		if ( $user->has_cap( 'deskside_approve_quotes' ) ) {
			$people[ $user->ID ] = $user;
		}
	}
	return $people;
}

/** Whether anybody here may agree to costs; who may costs no query. */
function deskside_has_approver(): bool {
	return current_user_can( 'deskside_approve_quotes' ) || array() !== deskside_approvers();
}

/** What to do where nobody may. The panel says the same: ui/nobody-approves.ts. */
function deskside_nobody_approves(): string {
	return __( 'Nobody on this site may agree to costs. Ask whoever manages its users to make somebody an administrator or a shop manager, who then can.', 'deskside' );
}
