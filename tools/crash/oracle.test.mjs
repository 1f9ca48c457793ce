import { describe, expect, it } from 'vitest';
import { judge } from './oracle.mjs';

const entry = ( mark, minutes = 3, ticket = 'tic_1' ) => ( {
	kind: 'entry',
	mark,
	ticket,
	minutes,
} );
const acknowledged = [ entry( 'a' ), entry( 'b' ) ];

describe( 'comparing what was acknowledged with what is there', () => {
	it( 'is content with each thing once, in any order', () => {
		expect( judge( acknowledged, [ ...acknowledged ].reverse() ) ).toEqual(
			{ found: 2, doubled: [], problems: [] }
		);
	} );

	it( 'sees a lost one', () => {
		expect( judge( acknowledged, [ entry( 'a' ) ] ) ).toMatchObject( {
			found: 1,
			problems: [ 'lost: entry "b"' ],
		} );
	} );

	it( 'sees a doubled one', () => {
		expect(
			judge( acknowledged, [ ...acknowledged, entry( 'b' ) ] )
		).toMatchObject( {
			found: 1,
			doubled: [ 'entry "b"' ],
			problems: [ '2 times: entry "b"' ],
		} );
	} );

	it( 'sees other minutes and another ticket', () => {
		const other = [ entry( 'a', 4 ), entry( 'b', 3, 'tic_2' ) ];
		expect( judge( acknowledged, other ).problems ).toEqual( [
			'changed: entry "a"',
			'changed: entry "b"',
		] );
	} );

	it( 'sees what nobody was told of', () => {
		expect(
			judge( acknowledged, [ ...acknowledged, entry( 'c' ) ] ).problems
		).toEqual( [ 'nobody was told of: entry "c"' ] );
	} );
} );
