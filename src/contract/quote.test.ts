import { describe, expect, it } from 'vitest';
import { approveQuote, quoteDraft } from './quote.ts';

const QUOTE = 'quo_01KA0000000000000000000001';
const yes = {
	quote_id: QUOTE,
	version: 1,
	total_cents: 12_000,
	total_cents_with_vat: 14_520,
	currency: 'EUR',
	text_version: 1,
	locale: 'nl',
	shown_sha256: 'a'.repeat( 64 ),
	screen: { id: 'x', title: 'Help', url: '/wp-admin/' },
	note: '',
};

describe( 'an approval', () => {
	it( 'names quote, version, sums, currency, words and screen', () => {
		expect( approveQuote.parse( yes ) ).toEqual( yes );
	} );

	it.each( Object.keys( yes ) )( 'is none without %s', ( name ) => {
		const rest = Object.fromEntries(
			Object.entries( yes ).filter( ( [ key ] ) => key !== name )
		);
		expect( approveQuote.safeParse( rest ).success ).toBe( false );
	} );

	it( 'is none with a field of its own, nor with another thing’s id', () => {
		expect( approveQuote.safeParse( { ...yes, price: 1 } ).success ).toBe(
			false
		);
		const ticket = QUOTE.replace( 'quo', 'tic' );
		expect(
			approveQuote.safeParse( { ...yes, quote_id: ticket } ).success
		).toBe( false );
	} );
} );

describe( 'a draft', () => {
	const line = {
		description: 'Work',
		quantity: 1,
		unit_cents: 100,
		vat_percent: null,
	};
	const draft = {
		lines: [ line ],
		valid_until: '2026-11-17T09:00:00.000Z',
		minutes_cap: null,
		note: '',
		attachments: [],
	};
	const isDraft = ( part: object ) =>
		quoteDraft.safeParse( { ...draft, ...part } ).success;

	it( 'has 1 to 50 lines of at most two places', () => {
		expect( isDraft( {} ) ).toBe( true );
		expect( isDraft( { lines: [] } ) ).toBe( false );
		expect( isDraft( { lines: Array( 51 ).fill( line ) } ) ).toBe( false );
		for ( const [ quantity, fits ] of [
			[ 0.01, true ],
			[ 1.15, true ],
			[ 0.29, true ],
			[ 0.001, false ],
			[ 0, false ],
			[ -1, false ],
			[ Number.NaN, false ],
		] as const ) {
			expect( isDraft( { lines: [ { ...line, quantity } ] } ) ).toBe(
				fits
			);
		}
	} );

	it( 'allows minutes from one on, or none', () => {
		expect( isDraft( { minutes_cap: 1 } ) ).toBe( true );
		expect( isDraft( { minutes_cap: 0 } ) ).toBe( false );
	} );
} );
