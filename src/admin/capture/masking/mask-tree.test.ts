import { beforeEach, describe, expect, it } from 'vitest';
import { freeze } from '../freeze.ts';
import type { MaskRule } from './mask-rule.ts';

const markup = ( html: string, options: { rules?: MaskRule[] } = {} ) => {
	document.body.innerHTML = html;
	return new XMLSerializer().serializeToString(
		freeze( document, options ).view.root
	);
};

beforeEach( () => {
	document.title = '';
} );

describe( 'form fields', () => {
	it.each( [
		'text',
		'email',
		'url',
		'tel',
		'search',
		'number',
		'password',
		'date',
		'time',
		'month',
		'week',
		'datetime-local',
		'hidden',
		'range',
		'color',
		'checkbox',
		'radio',
	] )( 'an input of type %s keeps nothing of its value', ( type ) => {
		const values: Record< string, string > = {
			number: '48213',
			date: '1981-04-23',
			time: '23:48',
			month: '1981-04',
			week: '1981-W17',
			'datetime-local': '1981-04-23T23:48',
			range: '48',
			color: '#a1b2c3',
		};
		const value = values[ type ] ?? 'Verdi Rosa';
		expect(
			markup(
				`<input type="${ type }" value="${ value }" min="0" max="99999">`
			)
		).not.toContain( value );
	} );

	it( 'masks what was typed, not only what was there', () => {
		document.body.innerHTML =
			'<input id="a"><textarea id="b">old</textarea>';
		( document.getElementById( 'a' ) as HTMLInputElement ).value = 'Verdi';
		( document.getElementById( 'b' ) as HTMLTextAreaElement ).value =
			'two\nlines';
		const copy = freeze( document ).view.root;
		expect( copy.querySelector( '#a' )?.getAttribute( 'value' ) ).toBe(
			'••••••••'
		);
		expect( copy.querySelector( '#b' )?.textContent ).toBe( '•••\n•••••' );
	} );

	it( 'shows an empty field as empty and a button with its label', () => {
		const copy = markup(
			'<input value=""><input type="submit" value="Save Changes">'
		);
		expect( copy ).toContain( 'value=""' );
		expect( copy ).toContain( 'value="Save Changes"' );
	} );

	it( 'masks options and keeps the first one that is a label', () => {
		const copy = markup(
			'<select><option value="-1">Bulk actions</option><option value="7" selected>Verdi Rosa</option></select>'
		);
		expect( copy ).toContain( 'Bulk actions' );
		expect( copy ).toContain( '••••• ••••' );
		expect( copy ).not.toContain( 'Verdi' );
	} );

	it( 'counts masked values', () => {
		document.body.innerHTML =
			'<input value="x"><input value=""><textarea>y</textarea>';
		expect( freeze( document ).masked.values ).toBe( 2 );
	} );
} );

describe( 'who wins', () => {
	it( 'a field the provider or a plugin shows is shown', () => {
		expect(
			markup( '<div data-deskside-show><input value="42 px"></div>' )
		).toContain( '42 px' );
		expect(
			markup( '<input id="size" value="42 px">', {
				rules: [ { selector: '#size', what: 'show' } ],
			} )
		).toContain( '42 px' );
	} );

	it.each( [
		'<input type="password" value="geheim">',
		'<input class="wp-pwd" type="text" value="geheim">',
		'<input autocomplete="new-password" value="geheim">',
		'<input name="cardNumber" value="geheim">',
		'<input name="billing_iban" value="geheim">',
		'<input autocomplete="cc-number" value="geheim">',
		'<input id="smtp-pass" value="geheim">',
		'<input name="stripe_secret_key" value="geheim">',
		'<div class="wc-credit-card-form"><input value="geheim"></div>',
		'<textarea name="private_key">geheim</textarea>',
		'<select name="card_expiry"><option selected>geheim</option></select>',
	] )( 'nobody can show %s', ( field ) => {
		expect(
			markup( `<div data-deskside-show>${ field }</div>`, {
				rules: [ { selector: 'input,textarea,select', what: 'show' } ],
			} )
		).not.toContain( 'geheim' );
	} );

	it( 'a mask inside of something shown holds', () => {
		expect(
			markup(
				'<p data-deskside-show>open <b data-deskside-mask>closed</b></p>'
			)
		).toMatch( /open <b[^>]*>••••••</ );
	} );

	it( 'rules of the filter add to the built-in ones, and a broken one harms nothing', () => {
		const rules: MaskRule[] = [
			{ selector: '.crm-name', what: 'name' },
			{ selector: '][', what: 'text' },
		];
		const copy = markup(
			'<p class="crm-name">Verdi Rosa</p><p>Mail from Verdi Rosa, anna@example.org</p>',
			{ rules }
		);
		expect( copy ).not.toMatch( /Verdi|anna/ );
		expect( copy ).toContain( 'Mail from' );
	} );

	it( 'a rule for words and one for pictures together hide both', () => {
		const rules: MaskRule[] = [
			{ selector: '.box', what: 'text' },
			{ selector: '.box', what: 'image' },
		];
		const copy = markup(
			'<div class="box"><img alt="Rosa" src="data:image/png;base64,AAAA">Rosa</div>',
			{ rules }
		);
		expect( copy ).not.toMatch( /Rosa|AAAA/ );
	} );
} );

describe( 'texts and attributes', () => {
	it( 'finds an address that markup cuts in two', () => {
		expect(
			markup(
				'<p>write to <b>anna</b>@exam<wbr>ple.org today</p>'
			).replace( /<[^<>]*>/g, '' )
		).toBe( 'write to •••••••••••••••• today' );
	} );

	it( 'does not glue neighbours together', () => {
		expect(
			markup( '<div>12</div><div>34567</div><div>89012</div>' )
		).toContain( '34567' );
	} );

	it.each( [
		'title',
		'alt',
		'aria-label',
		'data-mail',
		'placeholder',
		'href',
		'summary',
		'data-json',
		'value',
		'label',
	] )( 'masks the attribute %s', ( name ) => {
		expect(
			markup( `<a ${ name }="to anna@example.org now">x</a>` )
		).not.toContain( 'anna' );
	} );

	it( 'drops handlers, nonces and names that are no XML', () => {
		const copy = markup(
			'<a onclick="x(1)" nonce="n0n" @click="y" :class="z" x-on:click="q" srcdoc="<p>">a</a>'
		);
		expect( copy ).not.toMatch( /onclick|n0n|@click|:class|x-on|srcdoc/ );
	} );

	it( 'masks people in the tables of WordPress and WooCommerce, and leaves the order number', () => {
		const copy = markup(
			'<table class="wp-list-table users"><tbody><tr><td class="column-username"><strong><a href="user-edit.php?user_id=7">rosav</a></strong></td><td class="column-role">Editor</td></tr></tbody></table>' +
				'<table class="wp-list-table"><tbody><tr><td class="column-order_number"><a class="order-view"><strong>#1024 Rosa Verdi</strong></a></td><td class="column-order_status"><mark>Processing</mark></td></tr></tbody></table>'
		);
		expect( copy ).not.toMatch( /rosav|Rosa|Verdi/ );
		expect( copy ).toMatch( /#1024 •••• •••••/ );
		expect( copy ).toContain( 'Processing' );
		expect( copy ).toContain( 'Editor' );
	} );

	it( 'masks the buyer in the analytics of orders, with and without the column of states; the ends of keys, their users and webhooks', () => {
		const number = '<td><a href="post.php?post=7&action=edit">7</a></td>';
		const state =
			'<td><div class="woocommerce-order-status">Completed</div></td>';
		const rows = [ number + state, number, state ]
			.map(
				( before ) =>
					`<tr>${ before }<td>Rosa Verdi</td><td>New</td></tr>`
			)
			.join( '' );
		const copy = markup(
			`<table class="woocommerce-table__table"><tbody>${ rows }<tr><td><a href="post.php?action=edit&post=3">Cap</a></td><td>SKU-3</td></tr></tbody></table>` +
				'<div id="key-fields"><code>…c43639a</code></div>' +
				'<table class="wp-list-table keys"><tbody><tr><td class="column-truncated_key"><code>…c43639a</code></td><td class="column-user"><a href="user-edit.php?user_id=1">Bo Bell</a></td></tr></tbody></table>' +
				'<table class="wp-list-table webhooks"><tbody><tr><td class="column-delivery_url">https://in.example/hooks/T0K3N</td></tr></tbody></table>'
		);
		expect( copy ).not.toMatch( /Rosa|Verdi|c43639a|Bell|T0K3N/ );
		expect( copy.match( /Completed/g ) ).toHaveLength( 2 );
		expect( copy.match( /New/g ) ).toHaveLength( 3 );
		expect( copy ).toContain( 'SKU-3' );
	} );

	it( 'masks a name again where nothing says it is one', () => {
		document.title = 'Edit User Rosa Verdi ‹ Corner Shop';
		document.body.innerHTML =
			'<input name="display_name" value="Rosa Verdi"><h1>Edit User Rosa Verdi</h1>';
		const frozen = freeze( document );
		expect( frozen.title ).toBe( 'Edit User •••• ••••• ‹ Corner Shop' );
		expect( frozen.view.root.querySelector( 'h1' )?.textContent ).toBe(
			'Edit User •••• •••••'
		);
	} );

	it( 'leaves the panel out', () => {
		expect(
			markup( '<div data-deskside-ui>panel</div><p>page</p>' )
		).not.toContain( 'panel' );
	} );
} );
