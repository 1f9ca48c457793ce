/**
 * What a backlog after an outage costs an admin page, and whether it drains in order.
 *
 * `npm run bench -- backlog [--json FILE] [--tickets N] [--rounds N] [--rows visits,waits]`. WordPress on PHP-FPM and MariaDB, the provider on PostgreSQL
 * behind a way of some milliseconds and at the lowest priority. Each round loads pages with and without, and once more without as the
 * noise, every other round backwards: with nothing and with everything waiting while the provider is away; then with the drain held and running, by
 * the visits themselves, by the heartbeat and by the command line; `--rows` names the rows that are measured by parts of their names.
 * Exits 1 when a goal is missed.
 */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeTickets } from '../../tools/crash/outbox/judge-tickets.mjs';
import { rowsOn } from '../../tools/crash/outbox/rows-on.mjs';
import { setTheStage } from '../../tools/crash/outbox/stage.mjs';
import { ticketsAt } from '../../tools/crash/outbox/tickets-at.mjs';
import { inProject } from '../../tools/paths.mjs';
import { logInCookies } from '../../tools/wordpress.mjs';
import { fillOutbox } from './backlog/fill-outbox.mjs';
import { DRAINING_ROWS, measureDraining } from './backlog/measure-draining.mjs';
import { measureWaiting, WAITING_ROW } from './backlog/measure-waiting.mjs';
import { startFpm } from './backlog/start-fpm.mjs';
import { describeMachine, said } from './launcher/machine.mjs';

/** The provider is somewhere else: milliseconds for each piece on the way, there and back. */
const WAY_MS = 10;

/** And has a machine of its own: here it takes of the processors what the shop's programs leave. */
const ELSEWHERE = [ 'nice', '-n', '19' ];

/** Source: issue 8, "Figures". */
const MOST_MS = 1;

async function main() {
	const { values } = parseArgs( {
		options: {
			json: { type: 'string' },
			tickets: { type: 'string' },
			rounds: { type: 'string' },
			rows: { type: 'string' },
		},
	} );
	const parts = values.rows?.split( ',' );
	const options = {
		tickets: Number( values.tickets ?? 10_000 ),
		rounds: Number( values.rounds ?? 300 ),
		isWanted: ( row ) =>
			! parts || parts.some( ( part ) => row.includes( part ) ),
	};
	const rows = [ WAITING_ROW, ...DRAINING_ROWS ];
	if ( ! rows.some( options.isWanted ) ) {
		throw new Error( `--rows takes parts of: ${ rows.join( '; ' ) }.` );
	}
	const ends = [];
	try {
		const result = await measure( options, ends );
		print( result );
		if ( values.json ) {
			writeFileSync(
				values.json,
				JSON.stringify( { bench: 'backlog', ...result }, null, '\t' ) +
					'\n'
			);
		}
		return result.missed.length;
	} finally {
		for ( const end of ends.reverse() ) {
			await end();
		}
	}
}

async function measure( { tickets, rounds, isWanted }, ends ) {
	const line = { isAway: true };
	const stage = await setTheStage(
		{
			http: () =>
				line.isAway
					? { kind: 'refuse' }
					: { kind: 'latency', ms: WAY_MS },
		},
		ends,
		ELSEWHERE
	);
	const { site } = stage;
	const folder = mkdtempSync( join( tmpdir(), 'deskside-fpm-' ) );
	ends.push( () => rmSync( folder, { recursive: true, force: true } ) );
	const cookies = await logInCookies( site.url );
	const cookie = cookies
		.map( ( { name, value } ) => `${ name }=${ value }` )
		.join( '; ' );
	cpSync(
		inProject( 'tests/bench/backlog/hold-sends.php' ),
		join( site.dir, 'wp-content/mu-plugins/hold-sends.php' )
	);
	const php = await startFpm( site, folder, cookie );
	ends.push( () => php.stop() );
	stage.begin();
	const machine = describeMachine( {
		wordpress: site.version,
		php: said( 'php', [ '-v' ] ),
		mariadb: said( 'mariadbd', [ '--version' ] ),
	} );
	const saved = await fillOutbox( site, tickets );
	const measured = { site, php, rounds, isWanted };
	const waiting = await measureWaiting( measured );
	line.isAway = false;
	const draining = await measureDraining( measured );
	const arrived = await judgeArrival( stage, saved );
	const rows = [ ...waiting, ...draining.rows ];
	return {
		machine,
		unit: 'milliseconds from the request until PHP-FPM has answered the web server; differences of pairs: median with its 95 % interval; cpu: of the PHP process that made the page',
		...{ tickets, rounds, way_ms: WAY_MS },
		drained_in_seconds: draining.seconds,
		rows,
		arrived,
		goals: { 'difference, upper end of the interval, ms': MOST_MS },
		missed: missed( rows, arrived ),
	};
}

/** Each once, and in the order in which it was written. */
async function judgeArrival( { site, postgres }, saved ) {
	const problems = judgeTickets(
		saved,
		await ticketsAt( postgres ),
		await rowsOn( site )
	);
	const found = await postgres.query(
		"select substr( id, 5 ) from tickets where subject like 'Subject tic_%' order by number"
	);
	const order = found.split( '\n' ).filter( Boolean );
	return {
		tickets: order.length,
		problems: problems.slice( 0, 20 ),
		out_of_order: order.filter( ( id, place ) => id !== saved[ place ] )
			.length,
	};
}

function missed( rows, { problems, out_of_order: wrong } ) {
	return [
		...rows
			.filter( ( { difference } ) => difference.high > MOST_MS )
			.map(
				( { row, difference } ) =>
					`${ row }: up to ${ difference.high.toFixed( 2 ) } ms`
			),
		...problems,
		...( wrong > 0 ? [ `${ wrong } arrived out of order` ] : [] ),
	];
}

function print( { rows, arrived, drained_in_seconds: seconds, missed: list } ) {
	const ms = ( { median, low, high } ) =>
		`${ median.toFixed( 2 ) } (${ low.toFixed( 2 ) }..${ high.toFixed(
			2
		) })`;
	console.log(
		'| row | page ms | difference ms | noise ms | cpu difference ms | cpu noise ms | queries more | pairs |'
	);
	console.log( '|---|---|---|---|---|---|---|---|' );
	for ( const found of rows ) {
		const cells = [
			found.row,
			found.page_ms.toFixed( 1 ),
			ms( found.difference ),
			ms( found.noise ),
			ms( found.cpu_difference ),
			ms( found.cpu_noise ),
			found.queries_difference.median,
			found.difference.n,
		];
		console.log( `| ${ cells.join( ' | ' ) } |` );
	}
	console.log(
		`${ arrived.tickets } arrived, ${ arrived.problems.length } problems, ${ arrived.out_of_order } out of order, drained in ${ seconds } s`
	);
	list.forEach( ( what ) => console.error( `missed: ${ what }` ) );
}

main().then(
	( count ) => process.exit( count > 0 ? 1 : 0 ),
	( error ) => {
		console.error( error.stack );
		process.exit( 1 );
	}
);
