import { describe, expect, it } from 'vitest';
import { newTicket } from './ticket.ts';

const plain = {
	id: 'tic_01JD8Z7Q3M5V9X2B4C6D8E0F1G',
	subject: 'Checkout',
	body: 'The button does nothing.',
	topic: 'shop_function',
	urgency: null,
	facts: {},
	capture: null,
	attachments: [],
	estimate_seen: null,
	consent: null,
	written_at: '2026-11-22T09:00:00.000Z',
};

const refusedAt = ( input: unknown ) =>
	newTicket
		.safeParse( input )
		.error?.issues.map( ( issue ) => issue.path.join( '.' ) ) ?? [];

describe( 'newTicket', () => {
	it( 'takes a ticket with nothing but words', () => {
		expect( newTicket.parse( plain ) ).toEqual( plain );
	} );

	it.each( [
		[
			'an id of another kind',
			{ id: 'quo_01JD8Z7Q3M5V9X2B4C6D8E0F1G' },
			'id',
		],
		[
			'an id with letters a ULID lacks',
			{ id: 'tic_01JD8Z7Q3M5V9X2B4C6D8E0FIL' },
			'id',
		],
		[ 'a body of white space', { body: ' \n\t ' }, 'body' ],
		[ 'an urgency we do not know', { urgency: 'purple' }, 'urgency' ],
		[
			'a consent to nothing',
			{ consent: { minutes_cap: 0, text: 'yes' } },
			'consent.minutes_cap',
		],
		[
			'a local time',
			{ written_at: '2026-11-22T09:00:00+01:00' },
			'written_at',
		],
	] )( 'refuses %s and names the field', ( _, change, path ) => {
		expect( refusedAt( { ...plain, ...change } ) ).toEqual( [ path ] );
	} );

	it( 'refuses a field that the contract does not know', () => {
		expect(
			newTicket.safeParse( { ...plain, price: 0 } ).error?.issues[ 0 ]
				?.code
		).toBe( 'unrecognized_keys' );
	} );
} );
