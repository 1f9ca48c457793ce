import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inProject } from '../paths.mjs';
import { faultsTable, missingTests } from './table.mjs';

it( 'names only tests that are there', () => {
	expect( missingTests() ).toEqual( [] );
} );

it( 'stands in docs/faults.md as it is; otherwise: npm run faults', () => {
	expect( readFileSync( inProject( 'docs/faults.md' ), 'utf8' ) ).toBe(
		faultsTable()
	);
} );
