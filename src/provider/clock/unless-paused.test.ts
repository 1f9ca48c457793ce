import { describe, expect, test } from 'vitest';
import { ClockError } from './clock-error.ts';
import { unlessPaused } from './unless-paused.ts';

const failing = ( error: Error ) => () =>
	unlessPaused( () => {
		throw error;
	} );

describe( 'what is computed of a deadline', () => {
	test( 'is given as it is', () => {
		expect( unlessPaused( () => 7 ) ).toBe( 7 );
	} );

	test( 'is null while the clock stands still without an end', () => {
		expect(
			failing(
				new ClockError( 'paused_without_end', 'It stands still.' )
			)()
		).toBeNull();
	} );

	test.each( [
		new ClockError( 'never_opens', 'It never opens.' ),
		Object.assign( new Error( 'Not ours.' ), {
			code: 'paused_without_end',
		} ),
	] )( 'fails as it failed for any other reason: %s', ( error ) => {
		expect( failing( error ) ).toThrow( error );
	} );
} );
