import { beforeEach, describe, expect, it } from 'vitest';
import { ProblemError } from '../http/problem-error.ts';
import { createGuessLimit, type GuessLimit } from './guess-limit.ts';

const NINE = '2026-11-10T09:00:00.000Z';

let limit: GuessLimit;
beforeEach( () => {
	limit = createGuessLimit();
} );

const guess = ( secret: string, times: number, at = NINE ) => {
	for ( let time = 0; time < times; time++ ) {
		limit.count( secret, at );
	}
};

describe( 'F8: guesses at one secret', () => {
	it( 'are counted before they are tried, and the twenty-first waits until the window is over', () => {
		guess( 'mila', 20 );
		const waits = () => limit.count( 'mila', '2026-11-10T09:14:59.000Z' );
		expect( waits ).toThrow( ProblemError );
		expect( waits ).toThrow(
			expect.objectContaining( { code: 'rate_limited' } )
		);
		guess( 'mila', 1, '2026-11-10T09:15:00.000Z' );
	} );

	it( 'are nobody else’s', () => {
		guess( 'mila', 20 );
		guess( 'joris', 20 );
	} );

	it( 'begin anew after a right one', () => {
		guess( 'mila', 19 );
		limit.forget( 'mila' );
		guess( 'mila', 20 );
	} );

	it( 'fill no memory: of very many the oldest is forgotten', () => {
		guess( 'mila', 20 );
		for ( let other = 0; other < 10_000; other++ ) {
			limit.count( `other ${ other }`, NINE );
		}
		guess( 'mila', 1 );
		guess( 'other 9999', 19 );
		expect( () => guess( 'other 9999', 1 ) ).toThrow( ProblemError );
	} );
} );
