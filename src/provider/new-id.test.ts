import { isValid } from 'ulid';
import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

const MANY = 2000;

describe( 'an id of ours', () => {
	const ids = Array.from( { length: MANY }, () => newId( 'msg' ) );

	it( 'has its kind before a ULID, sorts after the one before it and is never given twice', () => {
		expect( ids.every( ( id ) => isValid( id.slice( 4 ) ) ) ).toBe( true );
		expect( [ ...ids ].sort() ).toEqual( ids );
		expect( new Set( ids ).size ).toBe( MANY );
	} );

	it( 'is as random as ever after the first pool of randomness is used up', async () => {
		const later = [];
		for ( let count = 0; count < 300; count++ ) {
			// One in a new millisecond is drawn anew; within one only counted up.
			await new Promise( ( done ) => setTimeout( done, 1 ) );
			later.push( newId( 'msg' ).slice( -16 ) );
		}
		expect( new Set( later ).size ).toBe( later.length );
		expect( new Set( later.join( '' ) ).size ).toBe( 32 );
	} );
} );
