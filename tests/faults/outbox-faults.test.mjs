import { ulid } from 'ulid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judgeTickets } from '../../tools/crash/outbox/judge-tickets.mjs';
import { rowsOn } from '../../tools/crash/outbox/rows-on.mjs';
import { setTheStage } from '../../tools/crash/outbox/stage.mjs';
import { ticketsAt } from '../../tools/crash/outbox/tickets-at.mjs';
import { enqueueCode, sendCode } from '../support/faults/php-code.mjs';

/* Each way of breaking a connection, between PHP and provider and between provider and PostgreSQL, with the machine's PHP and
   real servers: whatever breaks, each saved ticket is at the provider once, with its words, and the site knows it. */

const none = () => null;
const ends = [];
const saved = [];
let stage;
let http = none;
let database = none;

beforeAll( async () => {
	stage = await setTheStage(
		{
			http: ( number ) => http( number ),
			database: ( number ) => database( number ),
		},
		ends
	);
	stage.begin();
}, 180_000 );
afterAll( async () => {
	for ( const end of ends.reverse() ) {
		await end();
	}
} );
beforeEach( () => {
	http = none;
	database = none;
} );

/** Saves tickets, without sending them yet. */
async function save( count ) {
	const ids = Array.from( { length: count }, () => ulid() );
	const said = await stage.site.wpEval( enqueueCode( ids ) );
	expect( said ).toBe( ids.map( ( id ) => `saved ${ id }\n` ).join( '' ) );
	saved.push( ...ids );
	return ids;
}

/** Sends what waits while it breaks, then with whole lines until nothing waits, and looks whether each ticket is there once. */
async function breakAndJudge( runs = 1 ) {
	await stage.site.wpEval( sendCode( runs ) );
	http = none;
	database = none;
	await recover();
}

async function recover() {
	const left = await stage.site.wpEval( sendCode( 20 ) );
	expect( Number( left ) ).toBe( 0 );
	expect(
		judgeTickets(
			saved,
			await ticketsAt( stage.postgres ),
			await rowsOn( stage.site )
		)
	).toEqual( [] );
}

/** Breaks only the first of the connections to come. */
function firstOf( fault ) {
	let used = false;
	return () => {
		const mine = used ? null : fault;
		used = true;
		return mine;
	};
}

const REQUEST_BYTES = 900;
const ANSWER_BYTES = 4_000;

describe( 'between PHP and provider', () => {
	it.each( [
		[ 'fault 1: refused', { kind: 'refuse' } ],
		[
			'fault 4: every chunk half a second late',
			{ kind: 'latency', ms: 500 },
		],
		[
			'fault 4: a few bytes at a time',
			{ kind: 'slow', bytes: 200, ms: 20 },
		],
		[
			'fault 4: half-open, the answer never comes',
			{ kind: 'half_open', side: 'down', after: 0, ms: 3000 },
		],
		[
			'fault 4: half-open in the middle of the request',
			{ kind: 'half_open', side: 'up', after: 300, ms: 3000 },
		],
		[
			'fault 5: cut in the middle of the request',
			{ kind: 'cut', side: 'up', after: 400 },
		],
		[
			'fault 5: reset in the middle of the request',
			{ kind: 'reset', side: 'up', after: 400 },
		],
		[
			'fault 6: the answer is lost after the commit',
			{ kind: 'reset', side: 'down', after: 0 },
		],
		[
			'fault 6: half of the answer is lost',
			{ kind: 'cut', side: 'down', after: 500 },
		],
		[ 'fault 7: the request arrives twice at once', { kind: 'duplicate' } ],
	] )( '%s: one ticket', async ( _, fault ) => {
		await save( 1 );
		http = firstOf( fault );
		await breakAndJudge();
	} );

	it( 'fault 7: what was said first arrives last: both tickets, each once', async () => {
		await save( 2 );
		http = firstOf( { kind: 'reorder', ms: 3000 } );
		await breakAndJudge( 2 );
	} );

	it.each( [
		[ 'request', 'up', REQUEST_BYTES ],
		[ 'answer', 'down', ANSWER_BYTES ],
	] )(
		'fault 6: cut at each fortieth of the %s: one ticket each',
		async ( _, side, bytes ) => {
			await save( 40 );
			let broken = 0;
			http = ( number ) =>
				number % 2 === 1
					? {
							kind: broken % 3 === 0 ? 'cut' : 'reset',
							side,
							after: Math.floor( ( bytes * broken++ ) / 40 ),
					  }
					: null;
			await breakAndJudge( 80 );
			// What was cut behind its last byte went through, and its ticket needed no second connection.
			expect( broken ).toBeGreaterThanOrEqual( 30 );
		}
	);
} );

describe( 'between provider and PostgreSQL', () => {
	it.each( [
		[ 'fault 12: refused', { kind: 'refuse' } ],
		[ 'fault 12: late', { kind: 'latency', ms: 30 } ],
		[ 'fault 12: slow', { kind: 'slow', bytes: 400, ms: 5 } ],
		[ 'fault 12: cut', { kind: 'cut', side: 'down', after: 2500 } ],
		[ 'fault 12: reset', { kind: 'reset', side: 'up', after: 2500 } ],
		[
			'fault 12: half-open',
			{ kind: 'half_open', side: 'down', after: 2500, ms: 1500 },
		],
	] )( '%s, every new connection: each ticket once', async ( _, fault ) => {
		await save( 4 );
		// The pool holds connections: it has to open new ones to meet the fault.
		await stage.postgres.query(
			"select pg_terminate_backend( pid ) from pg_stat_activity where application_name = 'deskside'"
		);
		database = () => fault;
		await breakAndJudge( 3 );
	} );
} );

describe( 'killed', () => {
	it( 'fault 11: the provider in the middle of a send: each ticket once', async () => {
		await save( 12 );
		http = () => ( { kind: 'latency', ms: 25 } );
		const sending = stage.site.wpEval( sendCode( 1 ) );
		await new Promise( ( done ) => setTimeout( done, 700 ) );
		await stage.provider.kill();
		await sending;
		await stage.provider.start();
		http = none;
		await recover();
	} );

	it( 'fault 12: PostgreSQL in the middle of a send: each ticket once', async () => {
		await save( 12 );
		const sending = stage.site.wpEval( sendCode( 1 ) );
		await new Promise( ( done ) => setTimeout( done, 600 ) );
		await stage.postgres.kill();
		await sending;
		await stage.postgres.start();
		await recover();
	} );

	it( 'fault 13: MariaDB while tickets are saved: what was called saved is there, what was not can be saved again', async () => {
		const ids = Array.from( { length: 200 }, () => ulid() );
		const saving = stage.site
			.wpEval( enqueueCode( ids ) )
			.catch( ( error ) => error.message );
		await new Promise( ( done ) => setTimeout( done, 700 ) );
		await stage.mariadb.kill();
		await stage.mariadb.start();
		const said = await saving;
		const told = ids.filter( ( id ) => said.includes( `saved ${ id }` ) );
		const rows = await rowsOn( stage.site );
		const there = new Set( rows.map( ( row ) => row.ulid ) );
		expect( told.filter( ( id ) => ! there.has( id ) ) ).toEqual( [] );
		expect( told.length ).toBeGreaterThan( 0 );
		await stage.site.wpEval( enqueueCode( ids ) );
		saved.push( ...ids );
		await recover();
	} );
} );
