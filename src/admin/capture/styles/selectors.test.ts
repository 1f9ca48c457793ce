import { describe, expect, it } from 'vitest';
import { maskCss } from './mask-css.ts';
import { pickFont } from './pick-font.ts';
import { rewriteHost, rewriteSelector } from './rewrite-selector.ts';
import { selectorParts } from './selector-parts.ts';
import { absoluteUrls } from './style-entry.ts';

describe( 'selectors', () => {
	it.each( [
		[ 'a:hover > b', 'a[data-ds-hover] > b' ],
		[ ':root', '[data-ds-root]' ],
		[ 'a:focus-within:focus', 'a[data-ds-focus-within][data-ds-focus]' ],
		[ '.a:not(:hover)::before', '.a:not([data-ds-hover])::before' ],
		[ '.sm\\:hover', '.sm\\:hover' ],
		[
			'input[type="number"]',
			'input:is([type="number"],[data-ds-type="number"])',
		],
		[ 'a::-webkit-scrollbar', 'a::-webkit-scrollbar' ],
	] )( '%s', ( selector, rewritten ) =>
		expect( rewriteSelector( selector ) ).toBe( rewritten )
	);

	it( 'of shadow hosts', () => {
		expect( rewriteHost( ':host(.big:not(.x)) b' ) ).toBe(
			':scope:is(.big:not(.x)) b'
		);
		expect( rewriteHost( ':host(:is(.a):not(.b)) c' ) ).toBe(
			':scope:is(:is(.a):not(.b)) c'
		);
		expect( rewriteHost( ':host' ) ).toBe( ':scope' );
	} );

	it( 'tell what they cannot match without', () => {
		expect(
			selectorParts(
				'div.a > #b:not(.c), :is(.d, .e) [href=".f"] i, x|y'
			)
		).toEqual( [
			{ text: 'div.a > #b:not(.c)', needs: [ 'div', '.a', '#b' ] },
			{ text: ':is(.d, .e) [href=".f"] i', needs: [ 'i' ] },
			{ text: 'x|y', needs: [] },
		] );
	} );
} );

describe( 'declarations', () => {
	it( 'get whole addresses', () => {
		expect(
			absoluteUrls(
				'background: url(../a.png), url("data:,x"), url(#b)',
				'https://x.example/c/d.css'
			)
		).toBe(
			'background: url("https://x.example/a.png"), url("data:,x"), url(#b)'
		);
	} );

	it.each( [ 'url()', 'url( )', `url(${ ' '.repeat( 100_000 ) }` ] )(
		'keep an address that is none (%#)',
		( text ) =>
			expect( absoluteUrls( text, 'https://x.example/' ) ).toBe( text )
	);

	it( 'get an address between spaces', () => {
		expect( absoluteUrls( 'url( a.png )', 'https://x.example/' ) ).toBe(
			'url("https://x.example/a.png")'
		);
	} );

	it( 'have their words masked, not their addresses', () => {
		const mask = ( text: string ) => text.replace( /anna@\S+/, '•' );
		expect(
			maskCss(
				'content: "by anna@example.org"; background: url("anna@example.org")',
				mask
			)
		).toBe( 'content: "by •"; background: url("anna@example.org")' );
	} );

	it( 'of fonts keep one source', () => {
		const face = pickFont(
			'font-family: "x"; src: url("a.eot"); src: url("a.woff2") format("woff2"), url("a.ttf") format("truetype"); font-weight: 400;',
			'https://x.example/'
		);
		expect( face ).toContain(
			'src:url("https://x.example/a.woff2") format("woff2")'
		);
		expect( face ).not.toContain( 'eot' );
		expect( face ).toContain( 'font-weight: 400' );
	} );
} );
