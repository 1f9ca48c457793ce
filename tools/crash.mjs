/**
 * Kills the provider (and its database server) while tickets, messages, minutes and decisions come in, and looks whether
 * all that was acknowledged is there, once: `npm run crash -- --kills N [--seed S] [--database embedded|server]`.
 * `--doc docs/crash.md` writes there what a run without a problem found.
 *
 * `npm run crash -- outbox --tickets N [--faults SHARE] [--kills N] [--seed S]` does it to the whole way from WordPress's outbox on,
 * through a net that breaks connections (tools/crash/outbox.mjs).
 *
 * Ends with the line `N passed, N failed`: one for each thing that was acknowledged, one for the sum of minutes.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from './ports.mjs';
import { writeRun } from './crash/write-run.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { handedToOwnNode } from './setup/node.mjs';

const DATABASES = [ 'embedded', 'server' ];
const SHOWN = 20;

async function main() {
	const words = process.argv.slice( 2 );
	const { readOutboxOptions, crashOutbox } = await import(
		'./crash/outbox.mjs'
	);
	const isOutbox = words[ 0 ] === 'outbox';
	const options = isOutbox
		? readOutboxOptions( words.slice( 1 ) )
		: readOptions();
	ensureInstalled();
	if ( await handedToOwnNode() ) {
		return 0;
	}
	const ends = [];
	const tidy = async () => {
		for ( const end of ends.splice( 0 ).reverse() ) {
			await end();
		}
	};
	[ 'SIGINT', 'SIGTERM' ].forEach( ( signal ) =>
		process.once( signal, () => tidy().finally( () => process.exit( 1 ) ) )
	);
	try {
		if ( isOutbox ) {
			return await crashOutbox( options, ends );
		}
		console.log(
			`seed ${ options.seed }, database ${ options.database }, ${ options.kills } kills`
		);
		return report( options, await run( options, ends ) );
	} finally {
		await tidy();
	}
}

function readOptions() {
	const { values } = parseArgs( {
		options: {
			kills: { type: 'string', default: '10' },
			seed: { type: 'string' },
			database: { type: 'string', default: 'embedded' },
			doc: { type: 'string' },
		},
	} );
	const kills = Number( values.kills );
	const seed = Number( values.seed ?? Date.now() % 1_000_000 );
	if ( ! Number.isInteger( kills ) || kills < 1 ) {
		throw new Error( '--kills takes a whole number from 1.' );
	}
	if ( ! Number.isInteger( seed ) || seed < 0 ) {
		throw new Error( '--seed takes a whole number from 0.' );
	}
	if ( ! DATABASES.includes( values.database ) ) {
		throw new Error( `--database takes ${ DATABASES.join( ' or ' ) }.` );
	}
	return { kills, seed, database: values.database, doc: values.doc };
}

async function run( { kills, seed, database: kind }, ends ) {
	const { storm } = await import( './crash/storm.mjs' );
	const { providerProcess } = await import( './crash/provider-process.mjs' );
	const { postgresProcess } = await import( './crash/postgres-process.mjs' );
	const folder = mkdtempSync( join( tmpdir(), 'deskside-crash-' ) );
	ends.push( () => rmSync( folder, { recursive: true, force: true } ) );
	const database = kind === 'server' ? await postgresProcess() : null;
	ends.push( () => database?.remove() );
	const provider = providerProcess( {
		PORT: String( await freePort() ),
		DATA_DIR: folder,
		RATE_LIMIT_PER_MINUTE: '1000000',
		...( database ? { DATABASE_URL: database.url } : {} ),
	} );
	ends.push( () => provider.kill() );
	return storm( { provider, database, kills, seed } );
}

/** Says what happened; how many checks failed. */
function report( { kills, seed, database, doc }, result ) {
	const { acknowledged, problems } = result;
	const lines = linesOf( result );
	lines.forEach( ( line ) => console.log( line ) );
	problems
		.slice( 0, SHOWN )
		.forEach( ( problem ) => console.log( `FAIL ${ problem }` ) );
	if ( doc && problems.length === 0 ) {
		const command = `npm run crash -- --kills ${ kills } --seed ${ seed } --database ${ database }`;
		writeRun( doc, database, command, lines );
	}
	const passed = Math.max( 0, acknowledged.length + 1 - problems.length );
	console.log( `${ passed } passed, ${ problems.length } failed` );
	return problems.length;
}

function linesOf( { killed, acknowledged, lostAnswers, found, doubled } ) {
	const count = ( list ) =>
		Object.entries( Object.groupBy( list, ( name ) => name ) )
			.map( ( [ name, all ] ) => `${ all.length } ${ name }` )
			.join( ', ' );
	return [
		`killed: ${ killed.length } (${ count( killed ) })`,
		`tries without an answer: ${ lostAnswers }`,
		`acknowledged: ${ acknowledged.length } (${ count(
			acknowledged.map( ( { kind } ) => kind )
		) })`,
		`found: ${ found }, doubled: ${ doubled.length }`,
	];
}

main().then(
	( failed ) => {
		process.exitCode = failed > 0 ? 1 : process.exitCode;
	},
	( error ) => {
		console.error( error.stack );
		console.log( '0 passed, 1 failed' );
		process.exit( 1 );
	}
);
