import { describe, expect, test } from 'vitest';
import {
	complaintsAbout,
	keyOf,
	readDocument,
	readReasons,
	toMarkdown,
} from './document.mjs';
import { readResults } from './results.mjs';
import { filesOf } from './run-room.mjs';
import { MUTATION_ROOMS } from './rooms.mjs';
import { sumUpFile, sumUpRoom } from './sum-up.mjs';

/** Nothing here looks at today's code: an edit of a room makes its results older, never wrong. */
describe( 'what is in the repository', () => {
	test( 'reaches the goal, with a reason for each change that no test noticed and none for others', () => {
		expect( complaintsAbout( readResults(), readReasons() ) ).toEqual( [] );
	} );

	test( 'is what the document says', () => {
		const results = readResults();
		const rooms = Object.fromEntries(
			Object.keys( MUTATION_ROOMS ).map( ( room ) => [
				room,
				Object.keys( results[ room ] ?? {} ),
			] )
		);
		const tables = ( text ) =>
			text.split( '\n' ).filter( ( line ) => line.startsWith( '| ' ) );
		const counts = / \d+ of \d+ \|/;
		expect(
			tables( readDocument() ).map( ( line ) =>
				line.replace( counts, '' )
			)
		).toEqual(
			tables( toMarkdown( results, readReasons(), rooms ) ).map(
				( line ) => line.replace( counts, '' )
			)
		);
	} );
} );

test( 'each room has files, and no test among them', () => {
	for ( const room of Object.keys( MUTATION_ROOMS ) ) {
		const names = filesOf( room );
		expect( names.length, room ).toBeGreaterThan( 10 );
		expect( names.filter( ( name ) => name.includes( 'test' ) ) ).toEqual(
			[]
		);
	}
} );

const source = 'const a = 1;\nconst b = [\n];\n';
const mutant = ( status, [ line, column ], [ endLine, endColumn ] ) => ( {
	status,
	replacement: 'x  y',
	location: {
		start: { line, column },
		end: { line: endLine, column: endColumn },
	},
} );

test( 'what runs in circles was noticed, where no test comes nothing was, what cannot run does not count', () => {
	const sums = sumUpFile( {
		source,
		mutants: [
			mutant( 'Killed', [ 1, 1 ], [ 1, 2 ] ),
			mutant( 'Timeout', [ 1, 1 ], [ 1, 2 ] ),
			mutant( 'RuntimeError', [ 1, 1 ], [ 1, 2 ] ),
			mutant( 'Survived', [ 1, 11 ], [ 1, 12 ] ),
			mutant( 'NoCoverage', [ 2, 11 ], [ 3, 2 ] ),
		],
	} );
	expect( sums ).toEqual( {
		noticed: 2,
		total: 4,
		survivors: [
			{
				original: '1',
				replacement: 'x y',
				covered: true,
				lines: '1-1',
			},
			{
				original: '[ …',
				replacement: 'x y',
				covered: false,
				lines: '2-3',
			},
		],
	} );
	expect( sumUpRoom( [ sums, { noticed: 899, total: 997 } ] ) ).toEqual( {
		noticed: 901,
		total: 1001,
		score: 90,
	} );
} );

describe( 'complaints', () => {
	const survivor = { original: 'a', replacement: 'b', covered: true };
	const results = ( noticed ) => ( {
		room: { 'a.ts': { noticed, total: 1000, survivors: [ survivor ] } },
	} );
	const reasons = { [ keyOf( 'room', 'a.ts', survivor ) ]: 'the same' };

	test( 'none where all is explained', () => {
		expect( complaintsAbout( results( 900 ), reasons ) ).toEqual( [] );
	} );

	test( 'of a score just below the goal', () => {
		expect( complaintsAbout( results( 899 ), reasons ) ).toEqual( [
			'room: 89.9 %, goal 90 %',
		] );
	} );

	test( 'of a change without a reason, and of a reason without a change', () => {
		expect( complaintsAbout( results( 999 ), { other: 'gone' } ) ).toEqual(
			[ 'no reason: room/a.ts | a → b', 'a reason for nothing: other' ]
		);
	} );
} );
