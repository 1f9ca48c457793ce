/** WooCommerce's screens that show people, orders, or the shop's secrets. */

const react = ( path ) =>
	`/wp-admin/admin.php?page=wc-admin&path=${ encodeURIComponent( path ) }`;
const setup = ( step ) => `${ react( '/setup-wizard' ) }&step=${ step }`;
const settings = ( tab ) => `/wp-admin/admin.php?page=wc-settings&tab=${ tab }`;

/** Its rows stand in the order of names: other names are other rows. */
const SORTED_BY_NAME = 'Reports, customers';

/** Where people or secrets must stand; a picture of such a screen without any proves nothing. */
const PRIVATE =
	/^(?:Orders|Order\b|Customers|Coupon|Reviews|Analytics orders|Settings (?:general|bank|mails|key|webhook)|Reports|Users|A customer)/;

/**
 * The screens.
 *
 * @param {Record<string, number>} ids Of the filling PHP.
 * @return {Record<string, { path: string, press?: string, private: boolean, sorted: boolean }>} Name → path, what is pressed before the picture, whether people or secrets must stand there, and whether rows are sorted by them.
 */
export function shopScreens( ids ) {
	const orders = Object.keys( ids ).filter( ( name ) =>
		/^order\d+$/.test( name )
	);
	const screens = {
		...Object.fromEntries(
			Object.entries( {
				Dashboard: '/wp-admin/index.php',
				Home: react( '/' ).replace( /&path=.*/, '' ),
				Orders: '/wp-admin/edit.php?post_type=shop_order',
				'Add order': '/wp-admin/post-new.php?post_type=shop_order',
				Customers: react( '/customers' ),
				Coupons: '/wp-admin/edit.php?post_type=shop_coupon',
				Coupon: `/wp-admin/post.php?post=${ ids.coupon0 }&action=edit`,
				Products: '/wp-admin/edit.php?post_type=product',
				Product: `/wp-admin/post.php?post=${ ids.product }&action=edit`,
				Reviews:
					'/wp-admin/edit.php?post_type=product&page=product-reviews',
				'Analytics overview': react( '/analytics/overview' ),
				'Analytics revenue': `${ react(
					'/analytics/revenue'
				) }&period=year`,
				'Analytics orders': `${ react(
					'/analytics/orders'
				) }&period=year`,
				'Analytics coupons': `${ react(
					'/analytics/coupons'
				) }&period=year`,
				'Analytics downloads': react( '/analytics/downloads' ),
				'Analytics settings': react( '/analytics/settings' ),
				'Settings general': settings( 'general' ),
				'Settings payments': settings( 'checkout' ),
				'Settings bank transfer': settings( 'checkout&section=bacs' ),
				'Settings mails': settings( 'email' ),
				'Settings keys': settings( 'advanced&section=keys' ),
				'Settings key': settings(
					`advanced&section=keys&edit-key=${ ids.key }`
				),
				'Settings webhooks': settings( 'advanced&section=webhooks' ),
				'Settings webhook': settings(
					`advanced&section=webhooks&edit-webhook=${ ids.hook }`
				),
				'Setup, opt-in': setup( 'intro-opt-in' ),
				'Setup, person': setup( 'user-profile' ),
				'Setup, business': setup( 'business-info' ),
				'Setup, place': setup( 'skip-guided-setup' ),
				Status: '/wp-admin/admin.php?page=wc-status',
				'Reports, customers':
					'/wp-admin/admin.php?page=wc-reports&tab=customers&report=customer_list',
				'Users, customers': '/wp-admin/users.php?role=customer',
				'A customer': `/wp-admin/user-edit.php?user_id=${ ids.user0 }`,
				Comments: '/wp-admin/edit-comments.php',
			} ).map( ( [ name, path ] ) => [ name, { path } ] )
		),
		'Order, looked into from the list': {
			path: '/wp-admin/edit.php?post_type=shop_order',
			press: 'a.order-preview',
		},
		...Object.fromEntries(
			orders.slice( 0, 9 ).map( ( name ) => [
				`Order ${ name.slice( 5 ) }`,
				{
					path: `/wp-admin/post.php?post=${ ids[ name ] }&action=edit`,
				},
			] )
		),
	};
	return Object.fromEntries(
		Object.entries( screens ).map( ( [ name, screen ] ) => [
			name,
			{
				...screen,
				private: PRIVATE.test( name ),
				sorted: name === SORTED_BY_NAME,
			},
		] )
	);
}
