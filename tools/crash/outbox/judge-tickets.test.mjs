import { describe, expect, it } from 'vitest';
import { judgeTickets } from './judge-tickets.mjs';

const at = ( ulid, body = `Body tic_${ ulid }` ) => ( { ulid, body } );
const sent = ( ulid, state = 'sent' ) => ( { ulid, state } );

describe( 'comparing what the site saved with what the provider has', () => {
	it( 'is content with each once', () => {
		expect(
			judgeTickets(
				[ 'A', 'B' ],
				[ at( 'B' ), at( 'A' ) ],
				[ sent( 'A' ), sent( 'B' ) ]
			)
		).toEqual( [] );
	} );

	it( 'sees what is lost, doubled, changed, unsent, gone or nobody’s', () => {
		expect(
			judgeTickets(
				[ 'A', 'B', 'C', 'D', 'E' ],
				[
					...[ at( 'B' ), at( 'B' ), at( 'C', 'Else' ) ],
					...[ at( 'D' ), at( 'E' ), at( 'F' ) ],
				],
				[ sent( 'D', 'needs_you' ) ]
			)
		).toEqual( [
			'lost: A',
			'2 times: B',
			'other words: C',
			'needs_you on the site: D',
			'gone on the site: E',
			'nobody wrote: F',
		] );
	} );
} );
