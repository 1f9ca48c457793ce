import { expect, it } from 'vitest';
import { errorLine } from './error-line.ts';

/** A database's error: either driver puts its own fields beside the message. */
const failed = ( message: string, part: object ) =>
	Object.assign( new Error( message ), part );

it( 'says what failed and where, and nothing of what somebody wrote', () => {
	const error = failed( 'could not extend file "base/5/1"', {
		code: '53100',
		detail: 'Failing row contains (canary).',
		query: "insert into t values ( 'canary' )",
		params: [ 'canary' ],
	} );
	const line = errorLine( error );
	expect( line ).toEqual( {
		type: 'Error',
		message: 'could not extend file "base/5/1"',
		code: '53100',
		stack: expect.arrayContaining( [
			expect.stringContaining( 'error-line.test.ts' ),
		] ),
	} );
} );

it( 'leaves out the value that a message quotes, also where its stack repeats it', () => {
	const line = errorLine(
		failed( 'invalid input syntax for type date: "can"ary\n"', {
			code: '22007',
		} )
	);
	expect( line ).toMatchObject( {
		message: 'invalid input syntax for type date: "…"',
	} );
	expect( JSON.stringify( line ) ).not.toContain( 'ary' );
} );

it( 'tells the cause in the same way, and no circle without end', () => {
	const cause = failed( 'lost', {
		code: 'ECONNRESET',
		params: [ 'canary' ],
	} );
	cause.cause = cause;
	const said = JSON.stringify(
		errorLine( new Error( 'fetch failed', { cause } ) )
	);
	expect( said ).toContain( 'ECONNRESET' );
	expect( said ).not.toContain( 'canary' );
} );

it.each( [
	[ 'a sentence', 'a sentence' ],
	[ { canary: 1 }, 'a thrown object' ],
	[ undefined, 'a thrown undefined' ],
] )( 'of %j, which is no error, is %j', ( thrown, line ) => {
	expect( errorLine( thrown ) ).toBe( line );
} );
