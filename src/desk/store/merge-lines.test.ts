import { describe, expect, it } from 'vitest';
import type { QueueItem } from '../../contract/desk.ts';
import { buildQueueItem } from '../testing/build-queue-item.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { mergeLines } from './merge-lines.ts';

const line = ( number: number, change: Partial< QueueItem > = {} ) =>
	buildQueueItem( {
		number,
		created_at: `2026-11-20T08:0${ number }:00.000Z`,
		...change,
	} );
const id = ( number: number ) => numberedId( 'tic', number );
const merge = (
	before: QueueItem[],
	lines: QueueItem[],
	changed: number[],
	hasMore = false
) =>
	mergeLines( before, { lines, changed: changed.map( id ), hasMore } ).map(
		( { number } ) => number
	);

describe( 'a long queue after something happened', () => {
	it( 'keeps what nothing happened to, and sets what is new in the provider’s order', () => {
		const before = [ line( 1 ), line( 3 ), line( 4 ) ];
		expect(
			merge(
				before,
				[ line( 5, { urgency: 'red' } ), line( 1 ), line( 2 ) ],
				[ 2, 5 ]
			)
		).toEqual( [ 5, 1, 2, 3, 4 ] );
		expect(
			merge( before, [ line( 2, { plan_size: 5 } ) ], [ 2 ] )
		).toEqual( [ 2, 1, 3, 4 ] );
	} );

	it( 'lets go of what changed and did not come along', () => {
		expect(
			merge( [ line( 1 ), line( 2 ), line( 3 ) ], [ line( 1 ) ], [ 3 ] )
		).toEqual( [ 1, 2 ] );
	} );

	it( 'leaves what stands beyond its last line for when that is asked for', () => {
		const before = [ line( 1 ), line( 2 ) ];
		expect(
			merge( before, [ line( 1 ), line( 4 ) ], [ 4 ], true )
		).toEqual( [ 1, 2 ] );
		expect( merge( before, [ line( 1 ), line( 4 ) ], [ 4 ] ) ).toEqual( [
			1, 2, 4,
		] );
	} );
} );
