/** WooCommerce in a site whose folder has it. */

/** Active, with its tax tab, and past the assistant to which the first visit would lead. Prints the version. */
const OPEN = `
	if ( is_file( WP_PLUGIN_DIR . '/woocommerce/woocommerce.php' ) ) {
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		activate_plugin( 'woocommerce/woocommerce.php' );
		delete_transient( '_wc_activation_redirect' );
		update_option( 'woocommerce_onboarding_profile', array( 'skipped' => true ) );
		update_option( 'woocommerce_calc_taxes', 'yes' );
		echo 'WooCommerce ', get_plugin_data( WP_PLUGIN_DIR . '/woocommerce/woocommerce.php', false, false )['Version'];
	}`;

/**
 * Switches WooCommerce on where it is there.
 *
 * @param {{ wpEval: ( php: string ) => Promise<string> }} site A running site.
 * @return {Promise<string | null>} Its version; null when the site has none.
 */
export async function openShop( site ) {
	const said = await site.wpEval( OPEN );
	return /WooCommerce (\S+)\s*$/.exec( said )?.[ 1 ] ?? null;
}
