import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inProject } from '../paths.mjs';
import { businessTime } from './business-time.mjs';

/* The same cases as `npm run cases`, in this process: so that a broken rule is noticed by the room's own mutants too. */
describe.each( [
	'business-time',
	'business-time-edges',
	'business-time-by-rule',
] )( '%s', ( name ) => {
	const file = JSON.parse(
		readFileSync( inProject( `tests/cases/${ name }.json` ), 'utf8' )
	);
	const run = businessTime( file );
	test.each( file.cases )( '$id', ( one ) => {
		expect( run( one ) ).toEqual( [] );
	} );
} );
