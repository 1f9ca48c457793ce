/**
 * What the ledger costs on a PostgreSQL server, nearly empty and full: where a contract's minutes stand (p50, p99), a
 * statement, and booking minutes by ten writers. Both sizes in one run, so that they can be compared.
 * Usage: npm run bench -- ledger [--entries 10000000] [--json FILE]; DATABASE_URL names an empty database (its own server otherwise).
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openDatabase } from '../../src/provider/db/database.ts';
import { migrate } from '../../src/provider/db/migrate.ts';
import { readMinutes } from '../../src/provider/ledger/read-minutes.ts';
import { readStatement } from '../../src/provider/ledger/read-statement.ts';
import { recordUse } from '../../src/provider/ledger/record-use.ts';

const { values } = parseArgs( {
	options: {
		entries: { type: 'string', default: '10000000' },
		json: { type: 'string' },
	},
} );
const CONTRACTS = 20_000;
const FEW = 10_000;
const A_MONTH = 20;
const READS = 4000;
const WRITES = 1000;
const CONNECTIONS = 10;
const AT = Date.UTC( 2026, 10, 22, 10 );
const LARGEST_RATIO = 1.5;
const LARGEST_P99 = 20;

const contractOf = ( number ) => ( {
	provider_id: 'pro_bench',
	id: `con_${ number }`,
	zone: 'Europe/Amsterdam',
	starts_on: '2010-01-01',
	ends_on: null,
	allowance_minutes: 30,
} );

async function makeContracts( db ) {
	await sql`insert into providers ( id, name, colour, created_at ) values ( 'pro_bench', 'Bench', '#000000', now() )`.execute(
		db
	);
	await sql`insert into contracts ( provider_id, id, client, plan_id, plan_version, starts_on, zone, currency, created_at )
		select 'pro_bench', 'con_' || c, 'Client', 'standaard', 1, '2010-01-01', 'Europe/Amsterdam', 'EUR', now()
		from generate_series( 1, ${ sql.lit( CONTRACTS ) } ) c`.execute( db );
}

/** Straight into the table, its triggers asleep: whole months of a grant and nineteen uses, newest month first. */
async function fill( db, entries ) {
	const monthly = Math.min( CONTRACTS, Math.ceil( entries / A_MONTH ) );
	const months = Math.max( 1, Math.round( entries / A_MONTH / CONTRACTS ) );
	await db.connection().execute( async ( connection ) => {
		await sql`set session_replication_role = replica`.execute( connection );
		await sql`set statement_timeout = 0`.execute( connection );
		await sql`truncate minute_keys, minute_entries`.execute( connection );
		await sql`insert into minute_entries ( provider_id, contract_id, month, id, seq, kind, minutes, billable, balance, billed, scope, worked_at, written_at, person, work )
			select 'pro_bench', 'con_' || c, to_char( first, 'YYYY-MM' ), 'min_' || c || '_' || m || '_' || s, s,
				case s when 1 then 'grant' else 'use' end, case s when 1 then 30 else -1 end, 0, 31 - s, 0, 'min_' || c || '_' || m || '_' || s,
				first at time zone 'Europe/Amsterdam', first at time zone 'Europe/Amsterdam', 'Agent', 'A question answered'
			from generate_series( 1, ${ sql.lit(
				monthly
			) } ) c, generate_series( 1, ${ sql.lit( A_MONTH ) } ) s,
				generate_series( 0, ${ sql.lit(
					months - 1
				) } ) m, lateral ( select timestamp '2026-11-01' - m * interval '1 month' as first ) f`.execute(
			connection
		);
		await sql`vacuum analyze minute_entries`.execute( connection );
		await sql`reset all`.execute( connection );
	} );
	const { rows } =
		await sql`select count(*)::int as n from minute_entries`.execute( db );
	return rows[ 0 ].n;
}

/** Random numbers that are the same in each run. */
function randomContracts( count, most ) {
	let state = 1;
	return Array.from( { length: count }, () => {
		state = ( Math.imul( state, 1_664_525 ) + 1_013_904_223 ) >>> 0;
		return contractOf( 1 + ( state % most ) );
	} );
}

async function timed( work, list ) {
	const milliseconds = [];
	const started = performance.now();
	const queue = list.values();
	const worker = async () => {
		for ( const item of queue ) {
			const before = performance.now();
			await work( item );
			milliseconds.push( performance.now() - before );
		}
	};
	await Promise.all( Array.from( { length: CONNECTIONS }, worker ) );
	milliseconds.sort( ( a, b ) => a - b );
	const at = ( share ) =>
		Number(
			milliseconds[
				Math.ceil( milliseconds.length * share ) - 1
			].toFixed( 2 )
		);
	return {
		n: list.length,
		p50_ms: at( 0.5 ),
		p99_ms: at( 0.99 ),
		per_second: Math.round(
			list.length / ( ( performance.now() - started ) / 1000 )
		),
	};
}

async function measure( db, entries ) {
	const filled = await fill( db, entries );
	const contracts = randomContracts(
		READS,
		Math.min( CONTRACTS, Math.ceil( entries / A_MONTH ) )
	);
	await timed(
		( contract ) => readMinutes( db, contract, AT ),
		contracts.slice( 0, READS / 4 )
	);
	return {
		entries: filled,
		minutes: await timed(
			( contract ) => readMinutes( db, contract, AT ),
			contracts
		),
		statement: await timed(
			( contract ) => readStatement( db, contract, '2026-11', AT ),
			contracts
		),
		use: await timed(
			( contract ) =>
				db
					.transaction()
					.execute( ( trx ) =>
						recordUse( trx, contract, { minutes: 1, at: AT } )
					),
			contracts.slice( 0, WRITES )
		),
	};
}

const server = process.env.DATABASE_URL
	? { url: process.env.DATABASE_URL, stop: async () => {} }
	: await (
			await import( '../../tools/stack/postgres.mjs' )
	  ).startPostgres();
const { db, close } = await openDatabase( {
	url: server.url,
	connections: CONNECTIONS,
} );
try {
	await migrate( db );
	await makeContracts( db );
	const few = await measure( db, FEW );
	const many = await measure( db, Number( values.entries ) );
	const ratio = Number(
		( many.minutes.p99_ms / few.minutes.p99_ms ).toFixed( 2 )
	);
	const result = {
		what: 'ledger on PostgreSQL, ten connections, load on the same machine',
		node: process.version,
		contracts: CONTRACTS,
		few,
		many,
		minutes_p99_ratio: ratio,
	};
	console.log( JSON.stringify( result, null, '\t' ) );
	if ( values.json ) {
		writeFileSync(
			values.json,
			JSON.stringify( result, null, '\t' ) + '\n'
		);
	}
	process.exitCode =
		ratio <= LARGEST_RATIO && many.minutes.p99_ms <= LARGEST_P99 ? 0 : 1;
} finally {
	await close();
	await server.stop();
}
