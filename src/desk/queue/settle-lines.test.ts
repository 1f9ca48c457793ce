import { describe, expect, it } from 'vitest';
import { buildQueueItem } from '../testing/build-queue-item.ts';
import { settleLines } from './settle-lines.ts';

const line = ( number: number, subject = 'Old' ) =>
	buildQueueItem( { number, subject } );
const numbers = ( lines: readonly { number: number }[] ) =>
	lines.map( ( { number } ) => number );

describe( 'the lines of the queue', () => {
	it( 'are the provider’s while nobody points at one', () => {
		const { lines, waiting } = settleLines(
			[ line( 1 ), line( 2 ) ],
			[ line( 3 ), line( 2 ) ],
			false
		);
		expect( numbers( lines ) ).toEqual( [ 3, 2 ] );
		expect( waiting ).toBe( 0 );
	} );

	it( 'stay where they are while somebody does, with fresh content', () => {
		const { lines, waiting, gone } = settleLines(
			[ line( 1 ), line( 2 ), line( 4 ) ],
			[ line( 3 ), line( 2, 'New' ), line( 4 ) ],
			true
		);
		expect( numbers( lines ) ).toEqual( [ 1, 2, 4 ] );
		expect( lines[ 1 ]?.subject ).toBe( 'New' );
		expect( gone ).toEqual( [ line( 1 ).id ] );
		expect( waiting ).toBe( 2 );
	} );

	it( 'that come last are shown at once: they move nothing', () => {
		const { lines, waiting } = settleLines(
			[ line( 1 ) ],
			[ line( 1 ), line( 2 ) ],
			true
		);
		expect( numbers( lines ) ).toEqual( [ 1, 2 ] );
		expect( waiting ).toBe( 0 );
	} );

	it( 'count those that would change places', () => {
		expect(
			settleLines(
				[ line( 1 ), line( 2 ) ],
				[ line( 2 ), line( 1 ) ],
				true
			).waiting
		).toBe( 2 );
	} );
} );
