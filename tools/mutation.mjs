/**
 * Breaks a room's code in every small way and looks whether its tests notice: `npm run mutation -- ROOM [FILE.ts …]`, rooms
 * `clock`, `estimates`, `ledger`, `quotes`. Mutates the files that changed since they were mutated last, prints what no test
 * noticed and writes `docs/mutation.md`. `npm run mutation -- ROOM --list` mutates nothing: it says what is known, and which
 * files changed since.
 *
 * Exits 1 below the goal, when a survivor has no reason in `tools/mutation/reasons.json`, and when a reason has no survivor.
 */

import { ensureInstalled } from './setup/install.mjs';
import { handedToOwnNode } from './setup/node.mjs';

async function main( [ room, ...only ] ) {
	ensureInstalled();
	if ( await handedToOwnNode() ) {
		return;
	}
	const { MUTATION_ROOMS } = await import( './mutation/rooms.mjs' );
	const rooms = Object.keys( MUTATION_ROOMS );
	if ( ! rooms.includes( room ) ) {
		throw new Error( `Name a room: ${ rooms.join( ', ' ) }.` );
	}
	const { filesOf, runRoom } = await import( './mutation/run-room.mjs' );
	if ( ! only.includes( '--list' ) ) {
		await runRoom( room, filesAsked( only, filesOf( room ) ) );
	}
	await tell( room );
	await writeUp(
		Object.fromEntries( rooms.map( ( one ) => [ one, filesOf( one ) ] ) )
	);
}

/** All when none is named. */
function filesAsked( only, names ) {
	const unknown = only.filter( ( name ) => ! names.includes( name ) );
	if ( unknown.length > 0 ) {
		throw new Error( `The room has no ${ unknown.join( ', ' ) }.` );
	}
	return only.length > 0 ? only : names;
}

async function tell( room ) {
	const { changedFiles } = await import( './mutation/run-room.mjs' );
	const { readResults } = await import( './mutation/results.mjs' );
	const { describeSurvivor, sumUpRoom } = await import(
		'./mutation/sum-up.mjs'
	);
	const files = readResults()[ room ] ?? {};
	for ( const [ name, { noticed, total, survivors } ] of Object.entries(
		files
	) ) {
		console.log( `${ name }: ${ noticed } of ${ total } noticed` );
		survivors.forEach( ( survivor ) =>
			console.log( `  ${ describeSurvivor( survivor ) }` )
		);
	}
	const { noticed, total, score } = sumUpRoom( Object.values( files ) );
	console.log(
		`${ room }: ${ noticed } of ${ total } noticed, ${ score } %`
	);
	const changed = changedFiles( room );
	if ( changed.length > 0 ) {
		console.log( `Changed since, or never run: ${ changed.join( ', ' ) }` );
	}
}

async function writeUp( rooms ) {
	const { readResults } = await import( './mutation/results.mjs' );
	const { complaintsAbout, readReasons, toMarkdown, writeDocument } =
		await import( './mutation/document.mjs' );
	const [ results, reasons ] = [ readResults(), readReasons() ];
	writeDocument( toMarkdown( results, reasons, rooms ) );
	const complaints = complaintsAbout( results, reasons );
	complaints.forEach( ( complaint ) => console.log( `FAIL ${ complaint }` ) );
	process.exitCode = complaints.length > 0 ? 1 : 0;
}

main( process.argv.slice( 2 ) ).catch( ( error ) => {
	console.error( error.stack );
	process.exit( 1 );
} );
