import type { MaskRule } from '../mask-rule.ts';

/** Where WooCommerce (7 and newer; classic and React screens) shows customers and their orders. */
export const WOOCOMMERCE_RULES: readonly MaskRule[] = [
	// List of orders, both storages: the number stays, the buyer does not.
	{
		selector:
			'.wp-list-table tbody .order-view, .wp-list-table tbody .column-order_number strong, .wp-list-table tbody .column-billing_address, .wp-list-table tbody .column-shipping_address, .wp-list-table tbody .column-customer, .wp-list-table tbody .column-customer_name, .wp-list-table tbody .column-customer_email',
		what: 'name',
	},
	{
		selector:
			'.wc-order-preview-addresses p, .wc-order-preview-addresses a, .wc-order-preview address',
		what: 'name',
	},
	{
		selector: '.wc-order-preview-addresses, .wc-order-preview-note',
		what: 'text',
	},

	// One order.
	{
		selector:
			'#order_data .address p, #order_data .order_data_column .address',
		what: 'text',
	},
	{
		selector:
			'#order_data .address p > strong:first-child, .wc-order-preview-addresses :is(h2, strong:first-child)',
		what: 'label',
	},
	{
		selector:
			'#order_data .wc-customer-user label .select2-selection__rendered',
		what: 'name',
	},
	{
		selector:
			'.woocommerce-Order-customerIP, .order_notes .note_content, .order_notes .meta',
		what: 'text',
	},
	// When, and the button; between them stands who wrote the note, as bare text.
	{
		selector: '.order_notes .meta abbr, .order_notes .meta a',
		what: 'label',
	},
	{
		selector:
			'#woocommerce-order-downloads .wc-metabox h3, .wc-order-item-meta td, #order_line_items .display_meta td',
		what: 'text',
	},
	{ selector: '.order-attribution-metabox .customer-name', what: 'name' },

	// Customers, reviews, dashboard and analytics.
	{
		selector:
			'.woocommerce_page_wc-reports .wp-list-table.customers tbody td',
		what: 'text',
	},
	// The table of customers has no class of its own; each row of it has a mail address.
	{
		selector:
			'.woocommerce-table__table tr:has(a[href^="mailto:"]) .woocommerce-table__item',
		what: 'text',
	},
	{
		selector: '.woocommerce-table__table tr:has(a[href^="mailto:"]) th',
		what: 'name',
	},
	{
		selector:
			'.woocommerce-table__table a[href*="user-edit.php"], .woocommerce-table__table a[href*="path=%2Fcustomers"], .woocommerce-table__table a[href^="mailto:"], .woocommerce-leaderboard a[href*="customers"]',
		what: 'name',
	},
	// Of an order's row the buyer stands after its state, or after its number where states are hidden.
	{
		selector:
			'.woocommerce-table__table td:has(.woocommerce-order-status, a[href*="&action=edit"]) + td:not(:has(.woocommerce-order-status))',
		what: 'name',
	},
	{
		selector:
			'.product-reviews tbody .column-comment .comment-text, #woocommerce_dashboard_recent_reviews blockquote',
		what: 'text',
	},
	{
		selector:
			'#woocommerce_dashboard_recent_reviews .reviewer, #woocommerce_dashboard_recent_reviews h4.meta, .woocommerce-review-activity-card .woocommerce-activity-card__subtitle, .woocommerce-order-activity-card__customer-link',
		what: 'name',
	},

	// Keys and webhooks.
	{
		selector:
			'.wp-list-table .column-truncated_key code, #key-fields code, #key_consumer_key, #key_consumer_secret, .wp-list-table.webhooks tbody .column-delivery_url',
		what: 'text',
	},
	{
		selector:
			'.wp-list-table tbody .column-user_agent, .wp-list-table.keys tbody .column-user',
		what: 'name',
	},

	// The shop's own front end, should it be shown in a frame: account and checkout.
	{
		selector:
			'.woocommerce-customer-details address, .woocommerce-Address address, .wc-block-components-address-card address',
		what: 'name',
	},
];
