import { expect, test } from 'vitest';
import { isOverload } from './database-errors.ts';

/** What the drivers say of a connection that is gone, word for word; it has no code. */
test.each( [
	'timeout exceeded when trying to connect',
	'Connection terminated unexpectedly',
	'Connection terminated due to connection timeout',
	'Client has encountered a connection error and is not queryable',
	'Client was closed and is not queryable',
	'Postgres connection has been discarded',
] )( '"%s" may go better in a moment', ( message ) => {
	expect( isOverload( new Error( message ) ) ).toBe( true );
} );

test( 'what nobody foresaw may not', () => {
	expect( isOverload( new Error( 'x is not a function' ) ) ).toBe( false );
} );
