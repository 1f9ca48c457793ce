/** Writes docs/faults.md: `npm run faults`. */

import { writeFileSync } from 'node:fs';
import { faultsTable, missingTests } from './faults/table.mjs';
import { inProject } from './paths.mjs';

const missing = missingTests();
if ( missing.length > 0 ) {
	console.error( `Not there:\n${ missing.join( '\n' ) }` );
	process.exitCode = 1;
} else {
	writeFileSync( inProject( 'docs/faults.md' ), faultsTable() );
}
