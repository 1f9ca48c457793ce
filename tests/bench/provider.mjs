/**
 * How fast the provider answers on a PostgreSQL server: estimate, new ticket without and with an agreement to costs, summary
 * and thread at a fixed rate of arrivals, then the highest rate of tickets and of thread reads that it holds.
 *
 * `npm run bench -- provider [--json FILE] [--rate N] [--seconds N] [--hold-seconds N]`, 100 a second for 60 s and 10 s a try
 * when left out. Latencies count from the planned moment of each request; load generator, provider and database share the
 * machine, the last two over the server's socket. Exits 1 when a request failed or a goal is missed.
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { handedToOwnNode } from '../../tools/setup/node.mjs';
import {
	postgresPrograms,
	startPostgres,
} from '../../tools/stack/postgres.mjs';
import { describeMachine, said } from './launcher/machine.mjs';
import { cpuOf } from './provider/cpu-of.mjs';
import { highestRate } from './provider/highest-rate.mjs';
import { openArrivals } from './provider/open-arrivals.mjs';
import { percentiles } from './provider/percentiles.mjs';

const UNIT =
	'milliseconds from the planned arrival to the whole answer; statements: those the provider sent to PostgreSQL for one request; *_cpu_ms: milliseconds of the processor that a request costs each of the three programs';

/** The goals: milliseconds for the 99th percentile at the fixed rate, requests a second that are held, statements each. */
const GOALS = {
	estimate: { p99: 50, statements: 5 },
	ticket: { p99: 150, statements: 7, held: 300 },
	agreement: { p99: 150, statements: 10, held: 300 },
	summary: { p99: 20, statements: 4 },
	thread: { p99: 50, statements: 1, held: 1000 },
};

/** A rate counts as held while its 99th percentile stays within this. */
const HELD_P99_MS = 150;

/** Before each measurement: code, caches and every connection are warm, and the count of statements is not one of a first time. */
const WARM_UP = 400;
const WARM_UP_AT_ONCE = 40;

/** Before a highest rate, too: a provider is up for weeks, and V8 compiles a kind of request anew during its first ten thousand. */
const LONG_WARM_UP = 4000;

async function main() {
	const { values } = parseArgs( {
		options: {
			json: { type: 'string' },
			rate: { type: 'string', default: '100' },
			seconds: { type: 'string', default: '60' },
			'hold-seconds': { type: 'string', default: '10' },
		},
	} );
	const rate = positive( values.rate, '--rate' );
	const seconds = positive( values.seconds, '--seconds' );
	const hold = positive( values[ 'hold-seconds' ], '--hold-seconds' );
	if ( await handedToOwnNode() ) {
		return;
	}
	const ends = [];
	try {
		const measured = await measureAll( { rate, seconds, hold, ends } );
		print( measured );
		const missed = missedGoals( measured );
		missed.forEach( ( line ) => console.log( `MISSED ${ line }` ) );
		if ( values.json ) {
			writeFileSync(
				values.json,
				toJson( { rate, seconds, missed, ...measured } )
			);
		}
		process.exitCode = missed.length > 0 ? 1 : 0;
	} finally {
		for ( const end of ends.reverse() ) {
			await end();
		}
	}
}

function positive( text, name ) {
	const value = Number( text );
	if ( ! ( value > 0 ) ) {
		throw new Error( `${ name } takes a number above 0.` );
	}
	return value;
}

async function measureAll( { rate, seconds, hold, ends } ) {
	const { startCounted } = await import( './provider/counted-provider.mjs' );
	const { prepareLoads } = await import( './provider/loads.mjs' );
	const folder = mkdtempSync( join( tmpdir(), 'deskside-bench-' ) );
	ends.push( () => rmSync( folder, { recursive: true, force: true } ) );
	const postgres = await startPostgres();
	ends.push( () => postgres.stop() );
	const provider = await startCounted( {
		DATABASE_URL: postgres.socketUrl,
		DATA_DIR: folder,
		RATE_LIMIT_PER_MINUTE: '10000000',
	} );
	ends.push( () => provider.stop() );
	const { loads, close } = await prepareLoads( provider.url, postgres.url );
	ends.push( close );
	const rows = [];
	for ( const [ name, send ] of Object.entries( loads ) ) {
		const row = await measure( {
			...{ name, send, provider, rate, seconds },
			database: postgres.pid,
		} );
		console.error( JSON.stringify( row ) );
		rows.push( row );
	}
	const held = {};
	for ( const [ name, { held: first } ] of Object.entries( GOALS ) ) {
		if ( first ) {
			await warmUp( loads[ name ], LONG_WARM_UP );
			held[ name ] = await highestRate( loads[ name ], {
				first,
				seconds: hold,
				limit: HELD_P99_MS,
				onTry: ( one ) =>
					console.error( `${ name } ${ JSON.stringify( one ) }` ),
			} );
		}
	}
	return { rows, held };
}

/** What is not as good as the goals, in words. */
function missedGoals( { rows, held } ) {
	const missed = [];
	for ( const { request, errors, p99, statements } of rows ) {
		const goal = GOALS[ request ];
		if ( errors > 0 ) {
			missed.push( `${ request }: ${ errors } errors` );
		}
		if ( ! ( p99 <= goal.p99 ) ) {
			missed.push( `${ request }: p99 ${ p99 } ms, goal ${ goal.p99 }` );
		}
		if ( ! ( statements <= goal.statements ) ) {
			missed.push(
				`${ request }: ${ statements } statements, goal ${ goal.statements }`
			);
		}
	}
	for ( const [ request, { held_per_second: rate } ] of Object.entries(
		held
	) ) {
		if ( rate < GOALS[ request ].held ) {
			missed.push(
				`${ request }: ${ rate }/s held, goal ${ GOALS[ request ].held }`
			);
		}
	}
	return missed;
}

async function warmUp( send, requests = WARM_UP ) {
	for ( let count = 0; count < requests; count += WARM_UP_AT_ONCE ) {
		await Promise.all( Array.from( { length: WARM_UP_AT_ONCE }, send ) );
	}
}

async function measure( { name, send, provider, database, rate, seconds } ) {
	await warmUp( send );
	const before = await spent( provider, database );
	const { latencies, errors, late_ms } = await openArrivals(
		send,
		rate,
		seconds
	);
	const after = await spent( provider, database );
	const failed = Object.values( errors ).reduce( ( sum, n ) => sum + n, 0 );
	const requests = latencies.length + failed;
	const each = Object.fromEntries(
		Object.keys( after ).map( ( of ) => [
			of,
			Math.round( ( ( after[ of ] - before[ of ] ) / requests ) * 100 ) /
				100,
		] )
	);
	return {
		request: name,
		requests,
		errors: failed,
		errors_by_kind: errors,
		...percentiles( latencies ),
		...each,
		generator_late_ms: Math.round( late_ms * 10 ) / 10,
	};
}

/** Statements, and the processor time of the three that share the machine. */
async function spent( provider, database ) {
	const { statements, cpu_ms } = await provider.spent();
	const { user, system } = process.cpuUsage();
	return {
		statements,
		provider_cpu_ms: cpu_ms,
		database_cpu_ms: cpuOf( database ),
		generator_cpu_ms: ( user + system ) / 1000,
	};
}

function toJson( { rate, seconds, rows, held, missed } ) {
	const machine = describeMachine( {
		database: said( join( postgresPrograms(), 'postgres' ), [ '-V' ] ),
	} );
	const result = {
		bench: 'provider',
		machine,
		unit: UNIT,
		rate_per_second: rate,
		seconds,
		rows,
		held: { p99_within_ms: HELD_P99_MS, ...held },
		goals: GOALS,
		missed,
	};
	return JSON.stringify( result, null, '\t' ) + '\n';
}

function print( { rows, held } ) {
	console.log(
		'| request | requests | errors | p50 ms | p95 ms | p99 ms | max ms | statements | CPU ms of provider, database, generator |'
	);
	console.log( '|---|---|---|---|---|---|---|---|---|' );
	for ( const row of rows ) {
		const { request, requests, errors, p50, p95, p99, max } = row;
		console.log(
			`| ${ request } | ${ requests } | ${ errors } | ${ p50 } | ${ p95 } | ${ p99 } | ${ max } | ${ row.statements } | ${ row.provider_cpu_ms }, ${ row.database_cpu_ms }, ${ row.generator_cpu_ms } |`
		);
	}
	for ( const [ name, { held_per_second: rate, tries } ] of Object.entries(
		held
	) ) {
		console.log( `${ name }: ${ rate }/s held` );
		tries.forEach( ( one ) =>
			console.log(
				`  ${ one.rate }/s: ${ one.held ? 'held' : 'not held' }, p99 ${
					one.p99
				} ms, ${ one.errors } errors`
			)
		);
	}
}

main().catch( ( error ) => {
	console.error( error.stack );
	process.exit( 1 );
} );
