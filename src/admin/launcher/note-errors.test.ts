import { afterEach, describe, expect, it } from 'vitest';
import { noteErrors } from './note-errors.ts';

let undo = () => {};
afterEach( () => {
	undo();
} );

const start = () => {
	const noted = noteErrors( window );
	undo = noted.undo;
	return noted;
};

const fail = ( message: string ) =>
	window.dispatchEvent(
		new ErrorEvent( 'error', {
			message,
			filename: 'https://shop.example/a.js',
			lineno: 3,
			colno: 9,
		} )
	);

const reject = ( reason: unknown ) =>
	window.dispatchEvent(
		Object.assign( new Event( 'unhandledrejection' ), { reason } )
	);

describe( 'the last errors of a page', () => {
	it( 'are those of scripts and promises, in their order', () => {
		const { errors } = start();
		fail( 'x is undefined' );
		reject( new Error( 'gone' ) );
		expect( errors ).toEqual( [
			{
				message: 'x is undefined',
				source: 'https://shop.example/a.js:3:9',
			},
			{ message: 'Error: gone', source: '' },
		] );
	} );

	it( 'and the browser lists more of its requests than by itself', () => {
		let listed = 0;
		Object.assign( window.performance, {
			setResourceTimingBufferSize: ( size: number ) => ( listed = size ),
		} );
		start();
		expect( listed ).toBe( 2000 );
	} );

	it( 'are ten at most, each of bounded length', () => {
		const { errors } = start();
		Array.from( { length: 30 }, ( _one, at ) => fail( `error ${ at }` ) );
		reject( 'a'.repeat( 1e6 ) );
		expect( errors ).toHaveLength( 10 );
		expect( errors[ 0 ]?.message ).toBe( 'error 21' );
		expect( errors[ 9 ]?.message ).toHaveLength( 1000 );
	} );

	it( 'are noted although a reason refuses to be a text', () => {
		const { errors } = start();
		reject( {
			toString: () => {
				throw new Error( 'no' );
			},
		} );
		expect( errors ).toEqual( [ { message: 'object', source: '' } ] );
	} );

	it( 'are noted no longer after the undo', () => {
		const { errors } = start();
		undo();
		fail( 'too late' );
		reject( 'too late' );
		expect( errors ).toEqual( [] );
	} );
} );
