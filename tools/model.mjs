/**
 * Plays random orders of what people and the clock do on the provider's own rules, beside a naive model:
 * `npm run model -- quotes [--runs 100000] [--seed N]`. Prints what came of it and writes `docs/model.md`.
 *
 * Exits 1 at the first order that goes wrong, with the shortest one that does; then nothing is written.
 */

import { parseArgs } from 'node:util';
import { ensureInstalled } from './setup/install.mjs';
import { handedToOwnNode } from './setup/node.mjs';

async function main() {
	ensureInstalled();
	if ( await handedToOwnNode() ) {
		return;
	}
	const { values, positionals } = parseArgs( {
		allowPositionals: true,
		options: {
			runs: { type: 'string', default: '100000' },
			seed: { type: 'string', default: String( Date.now() % 2 ** 31 ) },
		},
	} );
	if ( positionals.length !== 1 || positionals[ 0 ] !== 'quotes' ) {
		throw new Error( 'Name a model: quotes.' );
	}
	const runs = wholeNumber( 'runs', values.runs, 1 );
	const seed = wholeNumber( 'seed', values.seed, 0 );
	console.log( `${ runs } plays, --seed ${ seed }` );
	const { countPlays } = await import(
		'../tests/support/quotes/count-plays.ts'
	);
	const { writeDocument } = await import( './model/document.mjs' );
	const begun = process.cpuUsage();
	const counts = await countPlays( runs, seed );
	const { user, system } = process.cpuUsage( begun );
	const cpu_seconds = ( user + system ) / 1e6;
	console.log( writeDocument( { counts, runs, seed, cpu_seconds } ) );
	process.exitCode =
		counts.plays === runs &&
		counts.double_bookings + counts.wrong_sums === 0
			? 0
			: 1;
}

function wholeNumber( name, text, least ) {
	const number = Number( text );
	if ( ! Number.isSafeInteger( number ) || number < least ) {
		throw new Error(
			`--${ name } takes a whole number from ${ least }, not "${ text }".`
		);
	}
	return number;
}

main().catch( ( error ) => {
	console.error( error.message );
	process.exit( 1 );
} );
