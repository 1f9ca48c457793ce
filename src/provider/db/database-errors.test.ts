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

test.each( [
	[ '53100', 'a disk that is full' ],
	[ '53200', 'no memory' ],
	[ '53300', 'too many connections' ],
] )( '%s, %s, may go better in a moment', ( code ) => {
	expect( isOverload( Object.assign( new Error( 'no' ), { code } ) ) ).toBe(
		true
	);
} );

test( 'what nobody foresaw may not', () => {
	expect( isOverload( new Error( 'x is not a function' ) ) ).toBe( false );
} );
