import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../../../../tests/support/hostile-texts.ts';
import { cleanHtml } from './clean-html.ts';

function cleaned( html: string ): HTMLElement {
	const place = document.createElement( 'div' );
	place.append( cleanHtml( html ) );
	return place;
}

describe( 'an article’s HTML', () => {
	it( 'keeps what Markdown makes, and links of the known kinds', () => {
		const html =
			'<p>Open <a href="admin:options-permalink.php">this</a>, <a href="help:backups">that</a>.</p>';
		expect( cleaned( html ).innerHTML ).toBe( html );
	} );

	it( 'sends links to the web into a tab of their own', () => {
		const link = cleaned( '<a href="https://shop.example">x</a>' )
			.firstElementChild as HTMLAnchorElement;
		expect( [ link.target, link.rel ] ).toEqual( [
			'_blank',
			'noopener noreferrer',
		] );
	} );

	it( 'loads no picture from elsewhere', () => {
		expect(
			cleaned( '<img src="https://elsewhere.example/x.png" alt="">' )
				.innerHTML
		).toBe( '' );
	} );

	it( 'C9: loses everything that could run, in more than a thousand hostile texts', () => {
		expect( HOSTILE_TEXTS.length ).toBeGreaterThan( 1000 );
		const bad = HOSTILE_TEXTS.filter( ( text ) =>
			[ ...cleaned( text ).querySelectorAll( '*' ) ].some(
				( element ) =>
					/^(?:script|iframe|object|embed|style|link|svg|math|form)$/.test(
						element.localName
					) ||
					[ ...element.attributes ].some(
						( { name, value } ) =>
							name.startsWith( 'on' ) ||
							/^\s*(?:java|vb)script:/i.test( value )
					)
			)
		);
		expect( bad ).toEqual( [] );
	}, 30_000 );

	it( 'C9: is not cleaned into something that runs: cleaned once more it stays the same, tags in tags too', () => {
		const nested = HOSTILE_TEXTS.slice( 0, 400 ).flatMap( ( text ) => [
			text,
			`<scr${ text }ipt>${ text }</scr${ text }ipt>`,
			`<math><mtext><table><mglyph><style><!--</style>${ text }`,
			`<svg></p><style><a title="</style>${ text }">`,
		] );
		const changed = nested.filter( ( text ) => {
			const once = cleaned( text ).innerHTML;
			return cleaned( once ).innerHTML !== once;
		} );
		expect( changed ).toEqual( [] );
		expect(
			nested.filter( ( text ) =>
				/<(?:script|iframe|svg|math|style)|\son\w+=/i.test(
					cleaned( text ).innerHTML
				)
			)
		).toEqual( [] );
	}, 60_000 );
} );
