/** The command `npm run crash -- outbox --tickets N [--faults SHARE] [--kills N] [--seed S] [--doc FILE]`. */

import { parseArgs } from 'node:util';
import { writeRun } from './write-run.mjs';

/** One kill for so many tickets, and never fewer than LEAST. */
const TICKETS_A_KILL = 100;
const LEAST = 12;
const SHOWN = 20;

/**
 * Reads the words after `outbox`.
 *
 * @param {string[]} args Words.
 * @return {{ tickets: number, faults: number, kills: number, seed: number, doc: string | undefined }} Checked.
 * @throws {Error} That says what a word takes.
 */
export function readOutboxOptions( args ) {
	const { values } = parseArgs( {
		args,
		options: Object.fromEntries(
			[ 'tickets', 'faults', 'kills', 'seed', 'doc' ].map( ( name ) => [
				name,
				{ type: 'string' },
			] )
		),
	} );
	const whole = ( name, fallback, least ) => {
		const value = Number( values[ name ] ?? fallback );
		if ( ! Number.isInteger( value ) || value < least ) {
			throw new Error(
				`--${ name } takes a whole number from ${ least }.`
			);
		}
		return value;
	};
	const tickets = whole( 'tickets', 500, 1 );
	const faults = Number( values.faults ?? 0.2 );
	if ( ! ( faults >= 0 && faults < 1 ) ) {
		throw new Error( '--faults takes a share from 0 to below 1.' );
	}
	return {
		...{ tickets, faults, doc: values.doc },
		kills: whole(
			'kills',
			Math.max( LEAST, Math.round( tickets / TICKETS_A_KILL ) ),
			1
		),
		seed: whole( 'seed', Date.now() % 1_000_000, 0 ),
	};
}

/**
 * Runs and tells.
 *
 * @param {ReturnType<typeof readOutboxOptions>} options From `readOutboxOptions`.
 * @param {Array<() => unknown>}                 ends    Gets what has to be ended.
 * @return {Promise<number>} How many checks failed.
 */
export async function crashOutbox( options, ends ) {
	const { runOutbox } = await import( './outbox/run.mjs' );
	const { tickets, faults, kills, seed } = options;
	console.log(
		`outbox: seed ${ seed }, ${ tickets } tickets, ${ faults } faults, ${ kills } kills`
	);
	const result = await runOutbox( options, ends );
	const lines = linesOf( options, result );
	lines.forEach( ( line ) => console.log( line ) );
	result.problems
		.slice( 0, SHOWN )
		.forEach( ( problem ) => console.log( `FAIL ${ problem }` ) );
	const failed = result.problems.length;
	if ( options.doc && failed === 0 ) {
		writeRun( options.doc, 'outbox', commandOf( options ), lines );
	}
	console.log(
		`${ Math.max( 0, tickets - failed ) } passed, ${ failed } failed`
	);
	return failed;
}

function linesOf( { tickets }, { problems, killed, faults, tries, seconds } ) {
	const counts = ( counted ) =>
		Object.entries( counted )
			.sort()
			.map( ( [ kind, many ] ) => `${ many } ${ kind }` )
			.join( ', ' );
	const kills = Object.groupBy( killed, ( name ) => name );
	return [
		`${ tickets } tickets written, ${
			tickets - problems.length
		} at the provider exactly once, ${
			problems.length
		} problems, 0 put right by hand`,
		`kill -9: ${ killed.length } (${ counts(
			Object.fromEntries(
				Object.entries( kills ).map( ( [ name, all ] ) => [
					name,
					all.length,
				] )
			)
		) })`,
		`faults between PHP and provider: ${ counts( faults.http ) }`,
		`faults between provider and PostgreSQL: ${ counts(
			faults.database
		) }`,
		`${ tries } tries in ${ seconds } s`,
	];
}

const commandOf = ( { tickets, faults, kills, seed } ) =>
	`npm run crash -- outbox --tickets ${ tickets } --faults ${ faults } --kills ${ kills } --seed ${ seed }`;
