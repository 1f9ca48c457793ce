/** Writes docs/model.md: what the plays of `npm run model` came to. */

import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { inProject } from '../paths.mjs';

/**
 * Writes the document anew.
 *
 * @param {Object} result
 * @param {Object} result.counts      Of `countPlays`.
 * @param {number} result.runs        How many plays were asked for.
 * @param {number} result.seed        Of fast-check.
 * @param {number} result.cpu_seconds Processor time.
 * @return {string} The figures as one line.
 */
export function writeDocument( { counts, runs, seed, cpu_seconds } ) {
	const { plays, requests, double_bookings, wrong_sums } = counts;
	const line = `${ plays } orders, ${ requests } requests: ${ double_bookings } double bookings, ${ wrong_sums } wrong sums`;
	const text = [
		'# Quotes played against a naive model',
		'',
		'Written by `npm run model -- quotes`. Two owners and an employee with two tabs each, two agents with two tabs each, and the clock act in random orders of 3 to 40 steps: they look, approve and decline what a tab shows (fresh or stale, sometimes forged), requests hang on their way and come late, lost answers are asked for again with the same key, agents revise and withdraw, the validity runs out with and without the job. Each order meets the provider’s own rules (`moveQuote`, `computeTotals`, `shownIn`, `consentOf`; variables stand for the tables) and a model written without a look at them (`tests/support/quotes/naive-quote.ts`). After each step both must have answered alike: status, at most one booking, at the version and sum that was approved, and at most one consent, with that version’s minutes and the hash of what was shown.',
		'',
		'The tables, locks and transactions below the rules are not in these plays: `tests/provider/quotes-model.test.ts` plays fewer of them on a database, and in `quotes-race.test.ts` writers truly meet on a PostgreSQL server.',
		'',
		`**${ line }.**`,
		'',
		`\`npm run model -- quotes --runs ${ runs } --seed ${ seed }\`, Node ${
			process.versions.node
		}, ${ availableParallelism() } × ${
			cpus()[ 0 ]?.model ?? 'unknown processor'
		}, ${ cpu_seconds.toFixed( 0 ) } s of processor time.`,
		'',
		'| stood at the end | orders |',
		'|---|---|',
		...rows( counts.endings ),
		'',
		'| what was asked, and the answer | times |',
		'|---|---|',
		...rows( counts.answers ),
	];
	writeFileSync( inProject( 'docs/model.md' ), text.join( '\n' ) + '\n' );
	return line;
}

const rows = ( counts ) =>
	Object.entries( counts )
		.sort( ( [ a ], [ b ] ) => ( a < b ? -1 : 1 ) )
		.map( ( [ name, count ] ) => `| ${ name } | ${ count } |` );
