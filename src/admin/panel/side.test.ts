import { describe, expect, it } from 'vitest';
import { sideBeside } from './side.ts';

const panel = document.createElement( 'div' );
Object.defineProperty( panel, 'offsetWidth', { value: 420 } );
Object.defineProperty( window, 'innerWidth', { value: 1280 } );

const field = ( x: number, width: number ) => ( {
	x,
	y: 0.1,
	width,
	height: 0.1,
} );

describe( 'sideBeside', () => {
	it.each( [
		[ 'a field on the right', field( 0.8, 0.1 ), 'start' ],
		[ 'a field on the left', field( 0.05, 0.1 ), 'end' ],
		[ 'a field in the middle', field( 0.4, 0.1 ), 'end' ],
		[ 'a field as wide as the window', field( 0, 1 ), 'end' ],
		[ 'a field out of sight', null, 'end' ],
	] )( 'leaves %s in sight', ( _, rect, side ) => {
		expect( sideBeside( rect, panel, 'end' ) ).toBe( side );
	} );
} );
