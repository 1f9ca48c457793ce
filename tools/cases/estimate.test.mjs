import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '../paths.mjs';
import { estimate } from './estimate.mjs';

/* The same cases as `npm run cases`, in this process: so that a broken rule is noticed by the room's own mutants too. */
const cases = [ 'estimate', 'estimate-edges', 'estimate-by-rule' ].flatMap(
	( name ) =>
		JSON.parse(
			readFileSync( inProject( `tests/cases/${ name }.json` ), 'utf8' )
		).cases
);

test.each( cases )( '$id', ( one ) => {
	expect( estimate()( one ) ).toEqual( [] );
} );
