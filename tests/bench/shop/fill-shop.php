<?php
/**
 * Fills a shop with made-up people and values, or puts others of the same shape in their places: `$plan` comes before this code.
 *
 * Everything but the values stays as it is at the second time: numbers, dates, counts, states.
 *
 * @package Deskside
 */

global $wpdb;

// What WooCommerce has to say to its owner comes and goes with the visits, and moves every pixel below it.
update_option( 'woocommerce_task_list_reminder_bar_hidden', 'yes' );
update_user_meta( 1, 'woocommerce_admin_activity_panel_inbox_last_read', ( time() + YEAR_IN_SECONDS ) * 1000 );
$wpdb->query( "UPDATE {$wpdb->prefix}wc_admin_notes SET date_created = '2025-03-04 10:11:12'" ); // phpcs:ignore

// A visit of "Add order" leaves a draft, and the next one would have the next number.
$wpdb->query( "DELETE FROM {$wpdb->posts} WHERE post_status = 'auto-draft'" ); // phpcs:ignore
$wpdb->query( "ALTER TABLE {$wpdb->posts} AUTO_INCREMENT = 1" ); // phpcs:ignore

$deskside_ids  = get_option( 'shop_privacy', array() );
$deskside_keep = static function ( $name, $make ) use ( &$deskside_ids ) {
	if ( ! isset( $deskside_ids[ $name ] ) ) {
		$deskside_ids[ $name ] = $make();
	}
	return $deskside_ids[ $name ];
};
$deskside_day  = $deskside_keep(
	'day',
	static function () {
		return time();
	}
);
$deskside_text = static function ( $at ) use ( $plan ) {
	return $plan['texts'][ $at % count( $plan['texts'] ) ];
};

$deskside_product = $deskside_keep(
	'product',
	static function () {
		$product = new WC_Product_Simple();
		$product->set_name( 'Blue mug' );
		$product->set_regular_price( '12' );
		return $product->save();
	}
);

foreach ( $plan['people'] as $at => $person ) {
	$name    = $person['first'] . ' ' . $person['last'];
	$address = array(
		'first_name' => $person['first'],
		'last_name'  => $person['last'],
		'company'    => $person['company'],
		'address_1'  => $person['street'],
		'city'       => $person['city'],
		'postcode'   => $person['postcode'],
		'country'    => 'IT',
		'email'      => $person['mail'],
		'phone'      => $person['phone'],
	);

	// Every other one has an account, the rest are guests.
	$user = 0;
	if ( 0 === $at % 2 ) {
		$user = $deskside_keep(
			"user$at",
			static function () use ( $at ) {
				return wp_insert_user(
					array(
						'user_login' => "buyer$at",
						'user_pass'  => wp_generate_password(),
						'user_email' => "buyer$at@example.test",
						'role'       => 'customer',
					)
				);
			}
		);
		wp_update_user(
			array(
				'ID'           => $user,
				'user_email'   => $person['mail'],
				'first_name'   => $person['first'],
				'last_name'    => $person['last'],
				'display_name' => $name,
				'nickname'     => $name,
				'description'  => $deskside_text( $at ),
			)
		);
		foreach ( $address as $key => $value ) {
			update_user_meta( $user, "billing_$key", $value );
			update_user_meta( $user, "shipping_$key", $value );
		}
	}

	$order = wc_get_order(
		$deskside_keep(
			"order$at",
			static function () use ( $deskside_product, $at, $deskside_day ) {
				$order = wc_create_order();
				$order->add_product( wc_get_product( $deskside_product ), 1 + $at % 3 );
				$order->set_date_created( $deskside_day - DAY_IN_SECONDS * ( 2 + $at ) );
				$order->set_payment_method( 'bacs' );
				$order->calculate_totals();
				$order->set_status( $at % 4 ? 'processing' : 'completed' );
				return $order->save();
			}
		)
	);
	$order->set_address( $address, 'billing' );
	unset( $address['email'] );
	$order->set_address( $address, 'shipping' );
	$order->set_customer_id( $user );
	$order->set_customer_ip_address( $person['network'] );
	$order->set_customer_note( "Please call $name, {$person['phone']}, or write to {$person['mail']}." );
	$order->set_transaction_id( $person['account'] );
	$order->update_meta_data( 'VAT number', $person['vat'] );
	$rest = isset( $plan['orders'][ $at ] ) ? $plan['orders'][ $at ] : array(
		'notes' => array(),
		'items' => array(),
	);
	$item = current( $order->get_items() );
	foreach ( $rest['items'] as $number => $value ) {
		$item->update_meta_data( "Engraving $number", $value );
	}
	$item->save();
	$order->save();
	foreach ( $rest['notes'] as $number => $text ) {
		$note = $deskside_keep(
			"note$at-$number",
			static function () use ( $order, $number ) {
				return $order->add_order_note( 'x', $number % 2 );
			}
		);
		wp_update_comment(
			array(
				'comment_ID'       => $note,
				'comment_content'  => $text,
				'comment_author'   => $number % 5 ? $name : 'WooCommerce',
				'comment_date'     => '2025-03-04 10:11:12',
				'comment_date_gmt' => '2025-03-04 10:11:12',
			)
		);
	}

	$review = $deskside_keep(
		"review$at",
		static function () use ( $deskside_product, $at ) {
			return wp_insert_comment(
				array(
					'comment_post_ID'  => $deskside_product,
					'comment_type'     => 'review',
					'comment_approved' => $at % 3 ? 1 : 0,
					'comment_date'     => '2025-03-04 10:11:12',
					'comment_date_gmt' => '2025-03-04 10:11:12',
				)
			);
		}
	);
	wp_update_comment(
		array(
			'comment_ID'           => $review,
			'comment_author'       => $name,
			'comment_author_email' => $person['mail'],
			'comment_author_IP'    => $person['network'],
			'comment_content'      => "Good, says $name; mine broke, call {$person['phone']}.",
		)
	);
	update_comment_meta( $review, 'rating', 1 + $at % 5 );

	$coupon = new WC_Coupon(
		$deskside_keep(
			"coupon$at",
			static function () use ( $at ) {
				$coupon = new WC_Coupon();
				$coupon->set_code( "welcome-$at" );
				$coupon->set_amount( 5 );
				return $coupon->save();
			}
		)
	);
	$coupon->set_description( 'For ' . $deskside_text( $at ) );
	$coupon->set_email_restrictions( array( $person['mail'] ) );
	$coupon->save();
}

// The shop's own secrets.
$person = $plan['people'][0];
// As one writes it in one line: what is looked for on the screen is the whole address.
update_option( 'woocommerce_store_address', $person['street'] . ', ' . $person['postcode'] . ' ' . $person['city'] );
update_option( 'woocommerce_store_city', $person['city'] );
update_option( 'woocommerce_store_postcode', $person['postcode'] );
update_option( 'woocommerce_email_from_name', $person['company'] );
update_option( 'woocommerce_email_from_address', $person['mail'] );
update_option( 'woocommerce_new_order_settings', array( 'recipient' => $person['mail'], 'enabled' => 'yes' ) ); // phpcs:ignore
update_option(
	'woocommerce_bacs_accounts',
	array(
		array(
			'account_name'   => $person['company'],
			'account_number' => $person['account'],
			'bank_name'      => 'Bank',
			'sort_code'      => '10',
			'iban'           => $person['account'],
			'bic'            => '',
		),
	)
);
$deskside_key = $deskside_keep(
	'key',
	static function () use ( $wpdb ) {
		$wpdb->insert( $wpdb->prefix . 'woocommerce_api_keys', array( 'user_id' => 1, 'permissions' => 'read', 'consumer_key' => 'x', 'consumer_secret' => 'x' ) ); // phpcs:ignore
		return $wpdb->insert_id;
	}
);
$wpdb->update( $wpdb->prefix . 'woocommerce_api_keys', array( 'description' => 'Key of ' . $deskside_text( 1 ), 'truncated_key' => substr( md5( $person['mail'] ), 0, 7 ) ), array( 'key_id' => $deskside_key ) ); // phpcs:ignore
$hook = new WC_Webhook(
	$deskside_keep(
		'hook',
		static function () {
			$hook = new WC_Webhook();
			$hook->set_name( 'Bookkeeping' );
			$hook->set_topic( 'order.created' );
			$hook->set_user_id( 1 );
			return $hook->save();
		}
	)
);
$hook->set_delivery_url( 'https://books.example/in?token=' . rawurlencode( $person['account'] ) );
$hook->set_secret( $person['account'] );
$hook->save();

// Analytics, from the orders anew.
foreach ( array( 'wc_customer_lookup', 'wc_order_stats', 'wc_order_product_lookup', 'wc_order_coupon_lookup', 'wc_order_tax_lookup' ) as $deskside_table ) {
	$wpdb->query( "TRUNCATE {$wpdb->prefix}$deskside_table" ); // phpcs:ignore
}
foreach ( array_keys( $plan['people'] ) as $at ) {
	if ( isset( $deskside_ids[ "user$at" ] ) ) {
		update_user_meta( $deskside_ids[ "user$at" ], 'wc_last_active', $deskside_day - DAY_IN_SECONDS * ( 2 + $at ) );
		\Automattic\WooCommerce\Internal\Admin\Schedulers\CustomersScheduler::import( $deskside_ids[ "user$at" ] );
	}
	\Automattic\WooCommerce\Internal\Admin\Schedulers\OrdersScheduler::import( $deskside_ids[ "order$at" ] );
}
\Automattic\WooCommerce\Admin\API\Reports\Cache::invalidate();
update_option( 'shop_privacy', $deskside_ids );
update_option( 'blog_public', '1' );
echo wp_json_encode( $deskside_ids );
