import { expect, test } from 'vitest';
import type { QuoteRows } from './quote-rows.ts';
import { toState } from './to-state.ts';

const AT = '2026-11-10T09:00:00.000Z';
const rows = ( part: object = {} ) =>
	( {
		quote: {
			status: 'approved',
			version: 1,
			valid_until: null,
			draft_sha256: null,
		},
		versions: [],
		events: [
			{ what: 'sent', version: 1, by_name: 'Mila', by_ref: 'a', at: AT },
			{
				what: 'approved',
				version: 1,
				by_name: 'Olga',
				by_ref: '7',
				at: AT,
			},
		],
		decision: { key: 'the key of the request' },
		...part,
	} ) as unknown as QuoteRows;

test( 'an ending keeps the key of the request that made it, so that the same one again is known', () => {
	const ended = {
		what: 'approved',
		version: 1,
		by: 'Olga',
		at: AT,
		ref: '7',
	};
	expect( toState( rows(), 'en' ).ended ).toEqual( {
		...ended,
		key: 'the key of the request',
	} );
	expect( toState( rows( { decision: null } ), 'en' ).ended ).toEqual( {
		...ended,
		key: null,
	} );
} );
