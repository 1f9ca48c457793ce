import { capture, type Capture } from '../../contract/capture.ts';

/**
 * What a browser told of the owner's screen.
 *
 * @param change What the test is about.
 */
export function buildCapture( change: Partial< Capture > = {} ): Capture {
	return capture.parse( {
		taken_at: '2026-11-20T07:58:00.000Z',
		screen: {
			id: 'woocommerce_page_wc-settings',
			base: 'woocommerce_page_wc-settings',
			title: 'WooCommerce settings',
			url: 'https://bakkerij-zon.example/wp-admin/admin.php?page=wc-settings&tab=checkout',
			drawn_by: {
				kind: 'plugin',
				slug: 'woocommerce',
				name: 'WooCommerce',
				version: '9.4.1',
			},
		},
		field: {
			label: 'Enable MultiSafepay iDEAL',
			name: 'enabled',
			section: 'Payment methods',
			selector: '#woocommerce_multisafepay_ideal_enabled',
			rect: { x: 0.25, y: 0.5, width: 0.5, height: 0.1 },
		},
		notices: [
			{ kind: 'error', text: 'The payment methods could not be loaded.' },
		],
		errors: [],
		view: {
			width: 1440,
			height: 900,
			ratio: 2,
			rtl: false,
			colour_scheme: 'light',
			browser: 'Firefox 132',
		},
		environment: {
			wordpress: '6.6.2',
			php: '8.2',
			deskside: '0.1.0',
			locale: 'nl_NL',
			theme: 'Storefront 4.6',
			woocommerce: '9.4.1',
			multisite: false,
		},
		masked: { values: 12, texts: 3 },
		...change,
	} );
}
