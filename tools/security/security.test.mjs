import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../paths.mjs';
import { toDocument } from './document.mjs';
import { findTests } from './find-tests.mjs';
import { sortByRow } from './sort-by-row.mjs';
import { namedInPhp, namedInScript } from './test-names.mjs';

const read = ( file ) => readFileSync( inProject( file ), 'utf8' );

describe( 'docs/security.md', () => {
	const { held, faults } = sortByRow(
		JSON.parse( read( 'tools/security/rows.json' ) ),
		findTests()
	);

	it( 'claims no test that is not there, and leaves out no row without saying why', () => {
		expect( faults ).toEqual( [] );
	} );

	it( 'is fresh: npm run security writes it', () => {
		expect( read( 'docs/security.md' ) ).toBe( toDocument( held ) );
	} );
} );

describe( 'names of tests', () => {
	it( 'tell their rows, with those of what stands around them', () => {
		const source = `
			describe( 'H1: prices', () => {
				it( 'are not believed', () => {} );
				it.each( [ 1 ] )( 'E7: are not %s', () => {} );
			} );
			test( 'E2, E3: a form', () => { expect( 'F1: no title' ).toBe( it ); } );
			test( 'HTTP2: no row', () => {} );
		`;
		expect( namedInScript( source, 'x.test.ts' ) ).toEqual( [
			{
				rows: [ 'H1' ],
				title: 'prices › are not believed',
				file: 'x.test.ts',
			},
			{
				rows: [ 'H1', 'E7' ],
				title: 'prices › are not …',
				file: 'x.test.ts',
			},
			{ rows: [ 'E2', 'E3' ], title: 'a form', file: 'x.test.ts' },
		] );
	} );

	it( 'stand in the method in PHP', () => {
		expect(
			namedInPhp(
				'public function test_e2_e3_a_form(): void {} function test_a_form() {}',
				'x-test.php'
			)
		).toEqual( [
			{ rows: [ 'E2', 'E3' ], title: 'a form', file: 'x-test.php' },
		] );
	} );
} );

describe( 'a row', () => {
	const test = { rows: [ 'E1' ], title: 'holds', file: 'x.test.ts' };
	const faultsOf = ( row, tests ) => sortByRow( [ row ], tests ).faults;

	it( 'has a test or says why it has none', () => {
		expect( faultsOf( { row: 'E1' }, [ test ] ) ).toEqual( [] );
		expect( faultsOf( { row: 'E1', open: 'why' }, [] ) ).toEqual( [] );
		expect( faultsOf( { row: 'E1' }, [] ) ).toEqual( [
			expect.stringContaining( 'E1 has lost its test' ),
		] );
		expect( faultsOf( { row: 'E1', open: 'why' }, [ test ] ) ).toEqual( [
			expect.stringContaining( 'take "open" out' ),
		] );
	} );

	it( 'exists when a test names it', () => {
		expect( faultsOf( { row: 'E2', open: 'why' }, [ test ] ) ).toEqual( [
			expect.stringContaining( 'names E1, which is no row' ),
		] );
	} );
} );
