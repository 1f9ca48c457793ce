import { describe, expect, it } from 'vitest';
import { buildCapture } from '../../../../../tests/support/browser-builders.ts';
import type { Edit } from './edit.ts';
import { hiddenAfter, NOTHING_HIDDEN, withoutHidden } from './hidden.ts';

const box = ( x: number, y: number, width: number, height: number ) => ( {
	x,
	y,
	width,
	height,
} );
const hide = (
	where: ReturnType< typeof box >,
	...words: string[]
): Edit => ( {
	kind: 'hide',
	box: where,
	words,
} );

const CAPTURE = buildCapture( {
	notices: [
		{ kind: 'error', text: 'The order Blue Hoodie could not be paid.' },
		{ kind: 'info', text: 'Saved.' },
	],
	errors: [ { message: 'no price for Blue Hoodie', source: '' } ],
	field: {
		label: 'Blue Hoodie',
		name: 'price',
		section: 'Products',
		selector: '#price',
		rect: box( 0.5, 0.5, 0.1, 0.1 ),
	},
} );
const BEFORE = {
	...NOTHING_HIDDEN,
	notices: [ box( 0, 0, 1, 0.1 ), box( 0, 0.2, 1, 0.1 ) ],
};

describe( 'what is hidden in the picture', () => {
	it( 'takes the notice under it out of the facts, and no other', () => {
		const hidden = hiddenAfter( BEFORE, [
			hide( box( 0.2, 0.05, 0.1, 0.01 ) ),
		] );
		expect( withoutHidden( CAPTURE, hidden ).notices ).toEqual( [
			{ kind: 'info', text: 'Saved.' },
		] );
	} );

	it( 'takes the field out when it covers it', () => {
		const covered = hiddenAfter( BEFORE, [
			hide( box( 0.4, 0.4, 0.5, 0.5 ) ),
		] );
		expect( withoutHidden( CAPTURE, covered ).field ).toBeNull();
		const beside = hiddenAfter( BEFORE, [
			hide( box( 0.59, 0.4, 0.5, 0.5 ) ),
		] );
		expect( withoutHidden( CAPTURE, beside ).field ).toMatchObject( {
			label: 'Blue Hoodie',
		} );
	} );

	it( 'takes its words out of every text', () => {
		const hidden = hiddenAfter( BEFORE, [
			hide( box( 0.9, 0.9, 0.1, 0.1 ), 'Blue Hoodie' ),
		] );
		expect(
			JSON.stringify( withoutHidden( CAPTURE, hidden ) )
		).not.toContain( 'Hoodie' );
	} );

	it( 'comes back with undo', () => {
		expect( withoutHidden( CAPTURE, hiddenAfter( BEFORE, [] ) ) ).toEqual(
			CAPTURE
		);
	} );

	it( 'stays hidden in a draft that is opened again, cropped or not', () => {
		const first = hiddenAfter( BEFORE, [
			{ kind: 'crop', box: box( 0.5, 0.5, 0.5, 0.5 ) },
		] );
		const again = hiddenAfter( first, [ hide( box( 0, 0, 0.2, 0.2 ) ) ] );
		expect( again.boxes ).toEqual( [ box( 0.5, 0.5, 0.1, 0.1 ) ] );
		expect( withoutHidden( CAPTURE, again ).field ).toBeNull();
	} );
} );

describe( 'a cropped picture', () => {
	it( 'moves the place of the field along', () => {
		const hidden = hiddenAfter( BEFORE, [
			{ kind: 'crop', box: box( 0.5, 0.5, 0.2, 0.2 ) },
		] );
		const rect = withoutHidden( CAPTURE, hidden ).field?.rect;
		expect( rect?.width ).toBeCloseTo( 0.5 );
		expect( rect?.x ).toBe( 0 );
	} );

	it( 'has no place for a field outside', () => {
		const hidden = hiddenAfter( BEFORE, [
			{ kind: 'crop', box: box( 0, 0, 0.2, 0.2 ) },
		] );
		expect( withoutHidden( CAPTURE, hidden ).field ).toMatchObject( {
			label: 'Blue Hoodie',
			rect: null,
		} );
	} );
} );
