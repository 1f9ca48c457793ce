import { describe, expect, test } from 'vitest';
import { settledCover, splitBack, splitWork, type Cover } from './cover.ts';

describe( 'minutes of work', () => {
	test.each< [ Cover, number, number, [ number, number, number ] ] >( [
		[ 'allowance', 30, 0, [ -20, 0, 0 ] ],
		[ 'allowance', 20, 0, [ -20, 0, 0 ] ],
		[ 'allowance', 5, 60, [ -5, 15, 0 ] ],
		[ 'allowance', 0, 0, [ 0, 20, 0 ] ],
		[ 'billable', 30, 0, [ 0, 20, 0 ] ],
		[ 'billable', 30, 60, [ 0, 20, 0 ] ],
		[ 'agreed', 30, 0, [ 0, 0, 20 ] ],
		[ 'agreed', 30, 1, [ 0, 20, 0 ] ],
		[ 'included', 30, 0, [ 0, 0, 20 ] ],
		[ 'included', 0, 60, [ 0, 0, 20 ] ],
	] )(
		'of cover %s, with %d left and %d agreed to, go where that cover says',
		( cover, available, agreed, [ minutes, billable, included ] ) =>
			expect( splitWork( 20, cover, available, agreed ) ).toEqual( {
				minutes,
				billable,
				included,
			} )
	);

	test( 'are billable or included where a price was agreed to, as far as anything was', () => {
		expect( settledCover( 'agreed', 1 ) ).toBe( 'billable' );
		expect( settledCover( 'agreed', 0 ) ).toBe( 'included' );
		expect( settledCover( 'allowance', 1 ) ).toBe( 'allowance' );
	} );

	test.each( [
		[ 3, [ 0, -3, 0 ] ],
		[ 5, [ 0, -5, 0 ] ],
		[ 9, [ 4, -5, 0 ] ],
		[ 15, [ 10, -5, 0 ] ],
		[ 17, [ 10, -5, -2 ] ],
	] )(
		'given back, %d come from what was billed first, then from the allowance',
		( back, [ minutes, billable, included ] ) =>
			expect( splitBack( back, { used: 10, billed: 5 } ) ).toEqual( {
				minutes,
				billable,
				included,
			} )
	);
} );
