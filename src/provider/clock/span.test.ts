import { describe, expect, test } from 'vitest';
import { mergeSpans, subtractSpans } from './span.ts';

describe( 'mergeSpans', () => {
	test( 'sorts, and leaves out what is empty or reversed', () => {
		expect(
			mergeSpans( [
				[ 9, 10 ],
				[ 5, 5 ],
				[ 7, 7 ],
				[ 8, 7 ],
				[ 1, 2 ],
				[ 4, 6 ],
			] )
		).toEqual( [
			[ 1, 2 ],
			[ 4, 6 ],
			[ 9, 10 ],
		] );
	} );

	test( 'makes one of those that touch, overlap or lie inside, whatever their order', () => {
		expect(
			mergeSpans( [
				[ 3, 5 ],
				[ 1, 3 ],
				[ 20, 30 ],
				[ 22, 25 ],
				[ 29, 31 ],
			] )
		).toEqual( [
			[ 1, 5 ],
			[ 20, 31 ],
		] );
	} );

	test( 'does not change what it was given', () => {
		const given = [
			[ 3, 4 ],
			[ 1, 2 ],
		] as const;
		mergeSpans( given );
		expect( given ).toEqual( [
			[ 3, 4 ],
			[ 1, 2 ],
		] );
	} );
} );

describe( 'subtractSpans', () => {
	test( 'cuts at the edges, in the middle, across two, and leaves nothing empty', () => {
		const day = [
			[ 0, 10 ],
			[ 20, 30 ],
		] as const;
		expect( subtractSpans( day, [] ) ).toEqual( day );
		expect( subtractSpans( day, [ [ 0, 3 ] ] ) ).toEqual( [
			[ 3, 10 ],
			[ 20, 30 ],
		] );
		expect( subtractSpans( day, [ [ 7, 10 ] ] ) ).toEqual( [
			[ 0, 7 ],
			[ 20, 30 ],
		] );
		expect(
			subtractSpans( day, [
				[ 2, 4 ],
				[ 8, 22 ],
			] )
		).toEqual( [
			[ 0, 2 ],
			[ 4, 8 ],
			[ 22, 30 ],
		] );
		expect( subtractSpans( day, [ [ -5, 40 ] ] ) ).toEqual( [] );
		expect( subtractSpans( day, [ [ 0, 10 ] ] ) ).toEqual( [ [ 20, 30 ] ] );
		expect( subtractSpans( day, [ [ 10, 20 ] ] ) ).toEqual( day );
	} );
} );
