<?php
/**
 * GET /panel: all that the launcher needs on intent, without asking the provider.
 *
 * @package Deskside
 */

declare( strict_types = 1 );

defined( 'ABSPATH' ) || exit;

deskside_load( 'assets', 'environment', 'summary', 'panel-scripts' );

/**
 * `panelBoot` of the contract.
 *
 * @param WP_REST_Request $request Checked.
 * @return array<string, mixed>
 */
function deskside_rest_get_panel( WP_REST_Request $request ): array {
	$user   = wp_get_current_user();
	$locale = static function () use ( $user ): string {
		return get_user_locale( $user );
	};
	// A REST request speaks the site's language; and switching alone refuses a language whose WordPress pack is missing.
	add_filter( 'pre_determine_locale', $locale );
	$switched = switch_to_user_locale( $user->ID );
	$assets   = array(
		'scripts'      => deskside_panel_scripts( explode( ',', (string) $request['have'] ) ),
		'styles'       => deskside_panel_styles(),
		'translations' => deskside_panel_translations(),
	);
	if ( $switched ) {
		restore_previous_locale();
	}
	remove_filter( 'pre_determine_locale', $locale );
	return $assets + array(
		'connected'     => deskside_is_connected(),
		'settings_url'  => current_user_can( 'deskside_manage' ) ? admin_url( 'options-general.php?page=deskside-settings' ) : null,
		'page_url'      => admin_url( 'admin.php?page=deskside' ),
		'statement_url' => admin_url( 'admin.php?page=deskside-statement' ),
		'contract_url'  => admin_url( 'admin.php?page=deskside-contract' ),
		'outbox_url'    => admin_url( 'admin.php?page=deskside-outbox' ),
		'environment'   => deskside_environment(),
		'mask_rules'    => deskside_mask_rules(),
		'summary'       => deskside_kept_summary( $user->ID ),
		'rights'        => deskside_rights(),
		'user'          => array(
			'key'  => get_current_blog_id() . '-' . $user->ID,
			'name' => $user->display_name,
		),
	);
}

/**
 * What to hide on top of what is always hidden.
 *
 * @return array<int, array{selector: string, mask: string}>
 */
function deskside_mask_rules(): array {
	/**
	 * Rules for screens with private data of a kind that only you know.
	 *
	 * @param array<int, array{selector: string, mask: string}> $rules CSS selector, and `text`, `value`, `block`, `name`, `label`, `image` or `show`. Passwords and payment fields stay hidden whatever a rule says.
	 */
	$rules = apply_filters( 'deskside_mask_rules', array() );
	$valid = array();
	foreach ( is_array( $rules ) ? $rules : array() as $rule ) {
		if ( is_string( $rule['selector'] ?? null ) && in_array( $rule['mask'] ?? null, array( 'text', 'value', 'block', 'name', 'label', 'image', 'show' ), true ) ) {
			$valid[] = array(
				'selector' => $rule['selector'],
				'mask'     => $rule['mask'],
			);
		}
	}
	return $valid;
}
