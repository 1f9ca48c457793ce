/**
 * What the minutes cost on a PostgreSQL server, nearly empty and full, in one run: the summary that every panel asks for
 * (`GET /v1/summary` of 20,000 sites in turn, at a fixed rate of arrivals), where a contract's minutes stand, a statement, and
 * booking by ten writers. Two databases on one server, asked in turns, so that both meet the same machine.
 *
 * Usage: npm run bench -- ledger [--entries 10000000] [--seconds N] [--json FILE]. Exits 1 when a goal is missed.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { createApp } from '../../src/provider/app.ts';
import { readConfig } from '../../src/provider/config.ts';
import { openDatabase } from '../../src/provider/db/database.ts';
import { migrate } from '../../src/provider/db/migrate.ts';
import { readMinutes } from '../../src/provider/ledger/read-minutes.ts';
import { readStatement } from '../../src/provider/ledger/read-statement.ts';
import { recordUse } from '../../src/provider/ledger/record-use.ts';
import {
	postgresPrograms,
	startPostgres,
} from '../../tools/stack/postgres.mjs';
import { describeMachine, said } from './launcher/machine.mjs';
import { fill, SITES } from './ledger/fill.mjs';
import { openArrivals } from './provider/open-arrivals.mjs';
import { openClient } from './provider/http-client.mjs';
import { percentiles } from './provider/percentiles.mjs';

const { values } = parseArgs( {
	options: {
		entries: { type: 'string', default: '10000000' },
		seconds: { type: 'string', default: '20' },
		json: { type: 'string' },
	},
} );
const FEW = 10_000;
/** Rounds of each database, in turns. */
const ROUNDS = 3;
const RATE = 100;
const READS = 1000;
const WRITES = 400;
const CONNECTIONS = 10;
const LARGEST_RATIO = 1.5;
const LARGEST_P99 = 20;
const AT = Date.now();

const contractOf = ( number ) => ( {
	provider_id: 'pro_bench',
	id: `con_01KB${ String( number ).padStart( 22, '0' ) }`,
	zone: 'Europe/Amsterdam',
	starts_on: '2010-01-01',
	ends_on: null,
	allowance_minutes: 30,
} );

/** Whole numbers from 1 that are the same in each run. */
function randomNumbers( most ) {
	let state = 1;
	return () => {
		state = ( Math.imul( state, 1_664_525 ) + 1_013_904_223 ) >>> 0;
		return 1 + ( state % most );
	};
}

async function timed( work, list ) {
	const milliseconds = [];
	const queue = list.values();
	const worker = async () => {
		for ( const item of queue ) {
			const before = performance.now();
			await work( item );
			milliseconds.push( performance.now() - before );
		}
	};
	await Promise.all( Array.from( { length: CONNECTIONS }, worker ) );
	return milliseconds;
}

/** A provider of its own on a database of its own, filled. */
async function openSide( { server, name, entries, folder } ) {
	const client = new pg.Client( { connectionString: server.url } );
	await client.connect();
	await client.query( `create database ${ name }` );
	await client.end();
	const url = new URL( server.url );
	url.pathname = name;
	const database = await openDatabase( {
		url: url.href,
		connections: CONNECTIONS,
	} );
	await migrate( database.db );
	const filled = await fill( database.db, entries );
	const app = await createApp( {
		config: readConfig( {
			DATA_DIR: join( folder, name ),
			DATABASE_URL: url.href,
			RATE_LIMIT_PER_MINUTE: '10000000',
		} ),
		database,
	} );
	const client_ = openClient(
		await app.listen( { host: '127.0.0.1', port: 0 } )
	);
	return {
		name,
		filled,
		db: database.db,
		send: client_.send,
		sites: SITES,
		taken: { summary: [], minutes: [], statement: [], use: [] },
		errors: 0,
		close: async () => {
			client_.close();
			await app.close();
			await database.close();
		},
	};
}

async function measure( side, seconds ) {
	const { db, taken } = side;
	const next = randomNumbers( side.sites );
	const contracts = Array.from( { length: READS }, () =>
		contractOf( next() )
	);
	const { latencies, errors } = await openArrivals(
		() =>
			side.send( '/v1/summary', {
				headers: { authorization: `Bearer ${ tokenOf( next() ) }` },
			} ),
		RATE,
		seconds
	);
	side.errors += Object.values( errors ).reduce( ( sum, n ) => sum + n, 0 );
	taken.summary.push( ...latencies );
	taken.minutes.push(
		...( await timed(
			( contract ) => readMinutes( db, contract, AT ),
			contracts
		) )
	);
	taken.statement.push(
		...( await timed(
			( contract ) =>
				readStatement(
					db,
					contract,
					new Date( AT ).toISOString().slice( 0, 7 ),
					AT
				),
			contracts
		) )
	);
	taken.use.push(
		...( await timed(
			( contract ) =>
				db.transaction().execute( ( trx ) =>
					recordUse( trx, contract, {
						minutes: 1,
						at: Date.now(),
						ticket_id: null,
						consent: {
							minutes: 1,
							text: 'Yes.',
							person: 'Client',
						},
					} )
				),
			contracts.slice( 0, WRITES )
		) )
	);
}

/** Keys that the filling made: the same for a number in each run. */
const tokenOf = ( number ) =>
	`dsk_${ createHash( 'sha256' )
		.update( `bench ${ number }` )
		.digest( 'base64url' ) }`;

const summed = ( { filled, errors, sites, taken } ) => ( {
	entries: filled,
	sites,
	errors,
	...Object.fromEntries(
		Object.entries( taken ).map( ( [ name, list ] ) => [
			name,
			{ n: list.length, ...percentiles( list ) },
		] )
	),
} );

const folder = mkdtempSync( join( tmpdir(), 'deskside-bench-' ) );
const server = await startPostgres();
const sides = [];
try {
	for ( const [ name, entries ] of [
		[ 'few', FEW ],
		[ 'many', Number( values.entries ) ],
	] ) {
		sides.push( await openSide( { server, name, entries, folder } ) );
		console.log( `${ name }: ${ sides.at( -1 ).filled } entries` );
	}
	for ( const side of sides ) {
		await measure( side, 2 );
		Object.values( side.taken ).forEach( ( list ) => list.splice( 0 ) );
	}
	for ( let round = 0; round < ROUNDS; round++ ) {
		for ( const side of sides ) {
			await measure( side, Number( values.seconds ) );
		}
	}
	const [ few, many ] = sides.map( summed );
	const ratio =
		Math.round( ( many.summary.p99 / few.summary.p99 ) * 100 ) / 100;
	const missed = [
		...( few.errors + many.errors > 0 ? [ 'summary: errors' ] : [] ),
		...( ratio <= LARGEST_RATIO
			? []
			: [
					`summary: full ${ ratio } times as slow, goal ${ LARGEST_RATIO }`,
			  ] ),
		...( many.summary.p99 <= LARGEST_P99
			? []
			: [
					`summary: p99 ${ many.summary.p99 } ms, goal ${ LARGEST_P99 }`,
			  ] ),
	];
	const result = {
		bench: 'ledger',
		machine: describeMachine( {
			database: said( join( postgresPrograms(), 'postgres' ), [ '-V' ] ),
		} ),
		unit: 'milliseconds; summary from the planned arrival to the whole answer over HTTP, the others a call of ten at once',
		summaries_per_second: RATE,
		seconds_a_round: Number( values.seconds ),
		rounds: ROUNDS,
		few,
		many,
		summary_p99_ratio: ratio,
		missed,
	};
	console.log( JSON.stringify( result, null, '\t' ) );
	if ( values.json ) {
		writeFileSync(
			values.json,
			JSON.stringify( result, null, '\t' ) + '\n'
		);
	}
	process.exitCode = missed.length > 0 ? 1 : 0;
} finally {
	for ( const side of sides ) {
		await side.close();
	}
	await server.stop();
	rmSync( folder, { recursive: true, force: true } );
}
