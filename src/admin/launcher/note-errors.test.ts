import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteErrors } from './note-errors.ts';

/** A browser's observer of requests, played: what it is told, it tells. */
function playRequests() {
	const played = {
		tell: ( _entries: readonly object[] ) => {},
		options: null as object | null,
		ended: 0,
	};
	vi.stubGlobal(
		'PerformanceObserver',
		class {
			constructor( hear: ( list: object ) => void ) {
				played.tell = ( entries ) =>
					hear( { getEntries: () => entries } );
			}
			observe( options: object ) {
				played.options = options;
			}
			disconnect() {
				played.ended++;
			}
		}
	);
	return played;
}

let undo = () => {};
afterEach( () => {
	undo();
	vi.unstubAllGlobals();
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
	it( 'are those of scripts, promises and requests, in their order', () => {
		const requests = playRequests();
		const { errors } = start();
		fail( 'x is undefined' );
		requests.tell( [
			{ name: 'https://shop.example/ok', responseStatus: 200 },
			{ name: 'https://shop.example/broken', responseStatus: 500 },
			{ name: 'https://shop.example/old-browser' },
		] );
		reject( new Error( 'gone' ) );
		expect( errors ).toEqual( [
			{
				message: 'x is undefined',
				source: 'https://shop.example/a.js:3:9',
			},
			{ message: 'HTTP 500', source: 'https://shop.example/broken' },
			{ message: 'Error: gone', source: '' },
		] );
		expect( requests.options ).toEqual( {
			type: 'resource',
			buffered: true,
		} );
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

	it( 'are noted where the browser has no observer, or one that refuses', () => {
		vi.stubGlobal( 'PerformanceObserver', () => {
			throw new Error( 'no' );
		} );
		const { errors } = start();
		fail( 'still here' );
		expect( errors ).toHaveLength( 1 );
	} );

	it( 'are noted no longer after the undo', () => {
		const requests = playRequests();
		const { errors } = start();
		undo();
		fail( 'too late' );
		reject( 'too late' );
		expect( errors ).toEqual( [] );
		expect( requests.ended ).toBe( 1 );
	} );
} );
