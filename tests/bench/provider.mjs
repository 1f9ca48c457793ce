/**
 * How fast the provider answers at a fixed rate of arrivals, on a PostgreSQL server: estimate, new ticket, summary, thread.
 *
 * `npm run bench -- provider [--json FILE] [--rate N] [--seconds N]` (a second, for each). Latencies count from the planned
 * moment of each request; load generator, provider and database share the machine. Exits 1 when a request failed.
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
import { openArrivals } from './provider/open-arrivals.mjs';
import { percentiles } from './provider/percentiles.mjs';

const UNIT =
	'milliseconds from the planned arrival to the whole answer; statements: those the provider sent to PostgreSQL for one request';

/** Before each measurement: code and caches are warm, and the count of statements is not one of a first time. */
const WARM_UP = 20;

async function main() {
	const { values } = parseArgs( {
		options: {
			json: { type: 'string' },
			rate: { type: 'string', default: '20' },
			seconds: { type: 'string', default: '5' },
		},
	} );
	const rate = positive( values.rate, '--rate' );
	const seconds = positive( values.seconds, '--seconds' );
	if ( await handedToOwnNode() ) {
		return;
	}
	const ends = [];
	try {
		const rows = await measureAll( { rate, seconds, ends } );
		print( rows );
		if ( values.json ) {
			writeFileSync( values.json, toJson( { rate, seconds, rows } ) );
		}
		process.exitCode = rows.some( ( { errors } ) => errors > 0 ) ? 1 : 0;
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

async function measureAll( { rate, seconds, ends } ) {
	const { startCounted } = await import( './provider/counted-provider.mjs' );
	const { prepareLoads } = await import( './provider/loads.mjs' );
	const folder = mkdtempSync( join( tmpdir(), 'deskside-bench-' ) );
	ends.push( () => rmSync( folder, { recursive: true, force: true } ) );
	const postgres = await startPostgres();
	ends.push( () => postgres.stop() );
	const provider = await startCounted( {
		DATABASE_URL: postgres.url,
		DATA_DIR: folder,
		RATE_LIMIT_PER_MINUTE: '10000000',
	} );
	ends.push( () => provider.stop() );
	const rows = [];
	for ( const [ name, send ] of Object.entries(
		await prepareLoads( provider )
	) ) {
		rows.push( await measure( { name, send, provider, rate, seconds } ) );
	}
	return rows;
}

async function measure( { name, send, provider, rate, seconds } ) {
	for ( let count = 0; count < WARM_UP; count++ ) {
		await send();
	}
	const before = await provider.statements();
	const { latencies, errors, late_ms } = await openArrivals(
		send,
		rate,
		seconds
	);
	const failed = Object.values( errors ).reduce( ( sum, n ) => sum + n, 0 );
	const requests = latencies.length + failed;
	const statements = ( await provider.statements() ) - before;
	return {
		request: name,
		requests,
		errors: failed,
		errors_by_kind: errors,
		...percentiles( latencies ),
		statements: Math.round( ( statements / requests ) * 100 ) / 100,
		generator_late_ms: Math.round( late_ms * 10 ) / 10,
	};
}

function toJson( { rate, seconds, rows } ) {
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
	};
	return JSON.stringify( result, null, '\t' ) + '\n';
}

function print( rows ) {
	console.log(
		'| request | requests | errors | p50 ms | p95 ms | p99 ms | max ms | statements |'
	);
	console.log( '|---|---|---|---|---|---|---|---|' );
	for ( const row of rows ) {
		const { request, requests, errors, p50, p95, p99, max } = row;
		console.log(
			`| ${ request } | ${ requests } | ${ errors } | ${ p50 } | ${ p95 } | ${ p99 } | ${ max } | ${ row.statements } |`
		);
	}
}

main().catch( ( error ) => {
	console.error( error.stack );
	process.exit( 1 );
} );
