/**
 * Breaks a room's code in every small way and looks whether its tests notice: `npm run mutation -- ROOM [FILE.ts …]`, rooms
 * `clock`, `estimates`, `ledger`, `quotes`. Prints what no test noticed and writes `docs/mutation.md`. `npm run mutation -- ROOM --list` only sums up
 * what earlier runs found.
 *
 * Exits 1 below the goal, and when a survivor has no reason in `tools/mutation/reasons.json`.
 */

import { ensureInstalled } from './setup/install.mjs';
import { handedToOwnNode } from './setup/node.mjs';

async function main( [ room, ...only ] ) {
	ensureInstalled();
	if ( await handedToOwnNode() ) {
		return;
	}
	const { MUTATION_ROOMS } = await import( './mutation/rooms.mjs' );
	if ( ! Object.hasOwn( MUTATION_ROOMS, room ?? '' ) ) {
		throw new Error(
			`Name a room: ${ Object.keys( MUTATION_ROOMS ).join( ', ' ) }.`
		);
	}
	const { filesOf, runRoom } = await import( './mutation/run-room.mjs' );
	const { sumUp, describeSurvivor } = await import( './mutation/sum-up.mjs' );
	const { writeDocument } = await import( './mutation/document.mjs' );
	const reports = await runRoom( room, only, ( file, report ) => {
		const { killed, total, survivors } = sumUp( [ report ] );
		console.log( `${ file }: ${ killed } of ${ total } noticed` );
		survivors.forEach( ( survivor ) =>
			console.log( `  ${ describeSurvivor( survivor ) }` )
		);
	} );
	const result = {
		...sumUp( reports ),
		files: reports.length,
		all: filesOf( room ).length,
	};
	const complaints = writeDocument( room, result );
	complaints.forEach( ( complaint ) => console.log( `FAIL ${ complaint }` ) );
	console.log(
		`${ room }: ${ result.killed } of ${ result.total } noticed, ${ result.score } %`
	);
	process.exitCode = complaints.length > 0 ? 1 : 0;
}

main( process.argv.slice( 2 ) ).catch( ( error ) => {
	console.error( error.stack );
	process.exit( 1 );
} );
