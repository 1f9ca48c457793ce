import { describe, expect, it } from 'vitest';
import { cleanUrl } from './clean-url.ts';
import { createTextMasker } from '../masking/text-masker.ts';

const { mask } = createTextMasker();
const clean = ( url: string ) => cleanUrl( url, mask );

describe( 'addresses', () => {
	it.each( [
		[
			'https://shop.example/wp-admin/post.php?post=12&action=edit',
			'/wp-admin/post.php?post=12&action=edit',
		],
		[
			'https://shop.example/wp-admin/admin.php?page=wc-orders&s=Rosa+Verdi&_wpnonce=1a2b3c4d5e',
			'/wp-admin/admin.php?page=wc-orders',
		],
		[
			'https://anna:geheim@shop.example/wp-admin/?redirect_to=https://x/#token=1',
			'/wp-admin/',
		],
		[
			'https://shop.example/wp-admin/admin.php?page=wc-admin&path=/analytics/orders',
			'/wp-admin/admin.php?page=wc-admin&path=/analytics/orders',
		],
		[
			'https://shop.example/wp-admin/admin.php?page=anna@example.org',
			'/wp-admin/admin.php?page=••••••••••••••••',
		],
		[
			'https://shop.example/unsubscribe/anna@example.org/',
			'/unsubscribe/••••••••••••••••/',
		],
		[ 'http://[', '' ],
	] )( '%s', ( url, cleaned ) => expect( clean( url ) ).toBe( cleaned ) );
} );
