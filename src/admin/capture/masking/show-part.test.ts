import { describe, expect, it } from 'vitest';
import { freeze } from '../freeze.ts';

const frozenOf = ( html: string ) => {
	document.body.innerHTML = html;
	return freeze( document );
};
const inCopy = ( frozen: ReturnType< typeof freeze >, selector: string ) => {
	const found = frozen.view.root.querySelector( selector );
	if ( ! found ) {
		throw new Error( `no ${ selector }` );
	}
	return found;
};

describe( 'one masked part, shown', () => {
	it.each( [
		[ 'a field', '<input id="a" value="42 px">', 'value="42 px"' ],
		[ 'a number', '<input id="a" type="number" value="42">', 'value="42"' ],
		[
			'a text',
			'<p id="a">Write to anna@example.org</p>',
			'anna@example.org',
		],
		[
			'a cell',
			'<table class="users wp-list-table"><tbody><tr><td id="a" class="column-email">anna</td></tr></tbody></table>',
			'anna',
		],
		[
			'an attribute',
			'<a id="a" title="of anna@example.org">x</a>',
			'title="of anna@example.org"',
		],
		[
			'options',
			'<select id="a"><option selected>Large</option></select>',
			'Large',
		],
		[
			'a long text',
			'<textarea id="a">two\nlines</textarea>',
			'two\nlines',
		],
	] )(
		'is there again, and masked again as it was: %s',
		( _name, html, words ) => {
			const frozen = frozenOf( `${ html }<p>other bob@example.org</p>` );
			const part = inCopy( frozen, '#a' );
			const masked = frozen.view.root.outerHTML;
			expect( masked ).not.toContain( words );
			expect( frozen.parts.canShow( part ) ).toBe( true );
			const undo = frozen.parts.show( part );
			expect( frozen.view.root.outerHTML ).toContain( words );
			expect( frozen.view.root.outerHTML ).not.toContain( 'bob' );
			undo();
			expect( frozen.view.root.outerHTML ).toBe( masked );
		}
	);

	it.each( [
		'<div id="a"><input type="password" value="geheim"></div>',
		'<div id="a"><input class="wp-pwd" value="geheim"></div>',
		'<div id="a"><input autocomplete="cc-number" value="geheim"></div>',
		'<div id="a"><textarea name="private_key">geheim</textarea></div>',
		'<div id="a"><select name="card_expiry"><option selected>geheim</option></select></div>',
		'<div id="a" class="wc-payment-form"><p title="geheim@example.org">geheim@example.org</p></div>',
		'<div id="a">x <p data-deskside-mask>geheim</p></div>',
	] )(
		'is never a password, a payment field or what a plugin keeps private: %s',
		( html ) => {
			const frozen = frozenOf( html );
			const part = inCopy( frozen, '#a' );
			expect( frozen.parts.canShow( part ) ).toBe( false );
			frozen.parts.show( part );
			expect( frozen.view.root.outerHTML ).not.toContain( 'geheim' );
		}
	);
} );
