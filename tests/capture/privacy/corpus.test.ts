import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { openStage } from '../browser.ts';
import type { Stage } from '../browser.ts';
import { PLACES } from './places.ts';
import { privatePage } from './private-page.ts';
import { privateValues } from './private-values.ts';
import type { PrivateValue } from './private-values.ts';

/** Another seed makes another corpus: `CAPTURE_SEED=7`. */
const SEED = Number( process.env.CAPTURE_SEED ?? 20261125 );
/** Values on one page: all of them inside of its picture. */
const ON_A_PAGE = 420;
const WINDOW = { width: 1600, height: 4200 };

let stage: Stage;
beforeAll( async () => {
	stage = await openStage();
} );
afterAll( () => stage.close() );

const ALL = privateValues( SEED );
const PAGES = Array.from(
	{ length: Math.ceil( ALL.length / ON_A_PAGE ) },
	( _page, number ) =>
		// Every so manieth, so that each page has all kinds.
		ALL.filter(
			( _value, at ) =>
				at % Math.ceil( ALL.length / ON_A_PAGE ) === number
		)
);

/** All that would be sent of a page: every fact, every field described, errors and addresses that hold the values too; and the picture. */
function payload(
	page: Page,
	values: readonly PrivateValue[],
	which: 'value' | 'twin'
) {
	// Names and addresses are known as such by their places only.
	const telling = values
		.filter( ( { kind } ) => kind !== 'name' && kind !== 'address' )
		.map( ( value ) => value[ which ] );
	return page.evaluate( async ( said ) => {
		document.title = `Order of ${ said[ 0 ] } ‹ ${ said[ 1 ] }`;
		history.replaceState(
			null,
			'',
			`?page=wc-orders&s=${ encodeURIComponent(
				said[ 2 ] ?? ''
			) }&_wpnonce=${ said[ 3 ] }&status=${ encodeURIComponent(
				said[ 4 ] ?? ''
			) }#${ said[ 5 ] }`
		);
		const frozen = globalThis.Capture.freeze( document );
		type View = typeof frozen.view;
		const withFrames = ( view: View ): View[] => [
			view,
			...[ ...view.frames.values() ].flatMap( withFrames ),
		];
		const facts: unknown[] = [];
		for ( let from = 0; from < said.length; from += 10 ) {
			const errors = said
				.slice( from, from + 10 )
				.map( ( value, at ) => ( {
					message: `Error of ${ value }: no`,
					source: `https://shop.example/a.js?who=${ encodeURIComponent(
						value
					) }:1:${ at }`,
				} ) );
			const { taken_at: _when, ...rest } =
				globalThis.Capture.describeScreen( document, frozen, {
					errors,
				} );
			facts.push( rest );
		}
		for ( const element of document.querySelectorAll( '.item > *' ) ) {
			facts.push(
				globalThis.Capture.describeField( element, document, frozen )
			);
		}
		const painted = await globalThis.Capture.paint( frozen, {
			maxPixels: 16_000_000,
		} );
		const bytes = new Uint8Array( await painted.blob.arrayBuffer() );
		let binary = '';
		bytes.forEach( ( byte ) => ( binary += String.fromCharCode( byte ) ) );
		return {
			text: JSON.stringify( facts ),
			copies: withFrames( frozen.view )
				.map( ( { root } ) =>
					new XMLSerializer().serializeToString( root )
				)
				.join( '\n' ),
			png: btoa( binary ),
			fits:
				document.documentElement.scrollWidth <= innerWidth &&
				document.documentElement.scrollHeight <= innerHeight,
		};
	}, telling );
}

/** Letters and digits only: a value in another notation is still the value. */
const bare = ( text: string ) =>
	text.toLowerCase().replace( /%[0-9a-f]{2}|[^\p{L}\p{N}]/gu, '' );

/** The values that a text still holds, each with the words around it. */
function found(
	values: readonly PrivateValue[],
	which: 'value' | 'twin',
	text: string
): string[] {
	const plain = bare( text );
	return values.flatMap( ( { kind, [ which ]: value } ) => {
		const at = plain.indexOf( bare( value ) );
		const around = text.indexOf( value );
		return at < 0
			? []
			: [
					`${ kind } ${ value }: ${
						around < 0
							? plain.slice( Math.max( 0, at - 40 ), at + 60 )
							: text.slice(
									Math.max( 0, around - 80 ),
									around + 80
							  )
					}`,
			  ];
	} );
}

/** Which planted things a difference of two pictures lies in. */
async function differing(
	page: Page,
	one: string,
	other: string
): Promise< string[] > {
	const [ a, b ] = [ one, other ].map( ( png ) =>
		PNG.sync.read( Buffer.from( png, 'base64' ) )
	);
	if ( ! a || ! b || a.width !== b.width ) {
		return [ 'another size' ];
	}
	const points: [ number, number ][] = [];
	for ( let at = 0; at < a.data.length; at += 4 ) {
		if ( a.data.readUInt32LE( at ) !== b.data.readUInt32LE( at ) ) {
			const pixel = at / 4;
			points.push( [ pixel % a.width, Math.floor( pixel / a.width ) ] );
		}
	}
	return page.evaluate(
		( all ) =>
			[ ...document.querySelectorAll( '.item' ) ]
				.filter( ( item ) => {
					const box = item.getBoundingClientRect();
					return all.some(
						( [ x, y ] ) =>
							x >= box.left &&
							x < box.right &&
							y >= box.top &&
							y < box.bottom
					);
				} )
				.map( ( item ) => item.innerHTML.slice( 0, 200 ) ),
		points.slice( 0, 20_000 )
	);
}

it( 'the corpus is large enough', () => {
	process.stdout.write(
		`corpus: ${ ALL.length } values in ${ PLACES } kinds of places on ${ PAGES.length } pages, seed ${ SEED }\n`
	);
	expect( ALL.length ).toBeGreaterThanOrEqual( 3000 );
} );

it.each( PAGES.map( ( values, number ) => [ number + 1, values ] as const ) )(
	'page %i: no value in the words that go out, none in the copy, none in the pixels',
	async ( number, values ) => {
		const open = async ( which: 'value' | 'twin' ) => {
			const page = await stage.open(
				privatePage( values, which, number )
			);
			await page.setViewportSize( WINDOW );
			await page.mouse.move( 1599, 4199 );
			return {
				page,
				sent: await payload( page, values, which ),
			};
		};
		const one = await open( 'value' );
		const other = await open( 'twin' );
		expect( one.sent.fits, 'all of it is in the picture' ).toBe( true );
		expect( found( values, 'value', one.sent.text ) ).toEqual( [] );
		expect( found( values, 'twin', other.sent.text ) ).toEqual( [] );
		expect( found( values, 'value', one.sent.copies ) ).toEqual( [] );
		expect(
			await differing( one.page, one.sent.png, other.sent.png )
		).toEqual( [] );
		expect( other.sent.png === one.sent.png, 'the same picture' ).toBe(
			true
		);
		await Promise.all( [ one.page.close(), other.page.close() ] );
	}
);

/** The picture of a page with this markup and nothing else. */
async function pictureOf( markup: string ): Promise< string > {
	const page = await stage.open(
		privatePage( [], 'value', 0 ).replace( '</body>', `${ markup }</body>` )
	);
	const { png } = await payload( page, [], 'value' );
	await page.close();
	return png;
}

it( 'what rules are matched by stays in the copy, and is not shown by attr()', async () => {
	const matched = ( value: string ) =>
		[ 'id', 'class', 'name', 'for' ]
			.map(
				( name ) =>
					`<style>[data-n=${ name }]::before{content:"of " attr( ${ name } )}</style><p data-n=${ name } ${ name }="${ value }"> here</p>`
			)
			.join( '' );
	const one = await pictureOf( matched( 'anna@example.org' ) );
	const other = await pictureOf( matched( 'bert@example.com' ) );
	expect( one === other, 'the same picture' ).toBe( true );
} );

// Forty are all in the picture, of three hundred most are not; what lies below makes the page one of which something is left out.
it.each( [ 40, 300 ] )(
	'a table of %i rows is not as wide as what is masked in it was',
	async ( rows ) => {
		const row = ( mail: string ) =>
			`<tr><td>${ mail }</td><td>words</td></tr>`;
		const table = ( mail: string ) =>
			`<style>body { columns: auto; overflow: auto } table { width: auto } td { border: 1px solid }</style><table>${ row(
				mail
			).repeat( rows ) }</table><div>${ '<p>below</p>'.repeat(
				1500
			) }</div>`;
		const narrow = await pictureOf( table( 'iiiiiiiiii@example.org' ) );
		const wide = await pictureOf( table( 'wwwwwwwwww@example.org' ) );
		expect( narrow === wide, 'the same picture' ).toBe( true );
	}
);

it( 'would find a value that is shown', async () => {
	const values = PAGES[ 0 ] ?? [];
	const page = await stage.open(
		privatePage( values, 'value', 1 ).replace(
			'<body',
			'<body data-deskside-show'
		)
	);
	await page.setViewportSize( WINDOW );
	const { copies } = await payload( page, values, 'value' );
	expect( found( values, 'value', copies ).length ).toBeGreaterThan( 200 );
	await page.close();
} );
