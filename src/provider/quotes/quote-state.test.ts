import { expect, test } from 'vitest';
import { statusAt } from './quote-state.ts';

const VALID_UNTIL = '2026-11-17T09:00:00.000Z';
const LATER = '2026-12-01T09:00:00.000Z';

test( 'only a quote that was sent runs out, in the instant it was valid until', () => {
	const sent = { status: 'sent', valid_until: VALID_UNTIL } as const;
	expect( statusAt( sent, '2026-11-17T08:59:59.999Z' ) ).toBe( 'sent' );
	expect( statusAt( sent, VALID_UNTIL ) ).toBe( 'expired' );
} );

test.each( [
	'draft',
	'approved',
	'declined',
	'withdrawn',
	'expired',
] as const )( 'what is %s stays so, whatever the date', ( status ) => {
	expect( statusAt( { status, valid_until: VALID_UNTIL }, LATER ) ).toBe(
		status
	);
} );

test( 'what names no date never runs out', () => {
	expect( statusAt( { status: 'sent', valid_until: null }, LATER ) ).toBe(
		'sent'
	);
} );
