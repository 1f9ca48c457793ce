/**
 * Writes docs/security.md from the names of the tests: `npm run security`. Exits 1 when a row has lost its test, has one
 * and is still called open, or when a test names a row that does not exist.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './paths.mjs';
import { toDocument } from './security/document.mjs';
import { findTests } from './security/find-tests.mjs';
import { sortByRow } from './security/sort-by-row.mjs';

const rows = JSON.parse(
	readFileSync( inProject( 'tools/security/rows.json' ), 'utf8' )
);
const { held, faults } = sortByRow( rows, findTests() );
writeFileSync( inProject( 'docs/security.md' ), toDocument( held ) );
for ( const fault of faults ) {
	console.error( fault );
}
process.exitCode = faults.length > 0 ? 1 : 0;
