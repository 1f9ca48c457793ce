import { expect, test } from 'vitest';
import { consentOf } from './consent-of.ts';

const approval = {
	quote_id: 'quo_1',
	ticket_id: 'tic_1',
	version: { version: 2, minutes_cap: 90 },
	shown: {
		text: { version: 1, locale: 'en', words: 'I agree.' },
		sha256: 'abc',
	},
	person: 'Olga',
	at: '2026-11-10T09:00:00.000Z',
} as const;

test( 'the ledger learns who agreed to how much, in which words, and takes one quote once', () => {
	expect( consentOf( approval ) ).toEqual( {
		ticket_id: 'tic_1',
		minutes_cap: 90,
		text: 'I agree. [quo_1 v2 sha256:abc]',
		person: 'Olga',
		at: Date.UTC( 2026, 10, 10, 9 ),
		key: 'quote:quo_1',
	} );
} );

test( 'a version without a cap allows nothing to be charged by the hour', () => {
	const version = { version: 2, minutes_cap: null };
	expect( consentOf( { ...approval, version } ) ).toBeNull();
} );
