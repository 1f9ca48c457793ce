/**
 * Two processes book minutes on the same contracts of one PostgreSQL server at once, many of them under the same keys; then
 * the books are read: nothing overdrawn, no billable minute beyond its consent, each acknowledged key once.
 *
 * `node tools/stack/two-writers.mjs [--seed N]`, DATABASE_URL of an empty database. Ends with `N passed, N failed`.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../src/provider/db/database.ts';
import { migrate } from '../../src/provider/db/migrate.ts';
import { giveConsent } from '../../src/provider/ledger/give-consent.ts';
import { seededRandom } from '../crash/random.mjs';
import { inProject } from '../paths.mjs';
import { booksOf } from './two-writers/books-of.mjs';
import {
	contractOf,
	makeContracts,
	ticketOf,
} from './two-writers/contracts.mjs';

const CONTRACTS = 25;
/** Demand is well above the 30 minutes and the consent, so that the last minutes are fought for. */
const ORDERS = 40;
const SHARED = 15;
const CONSENT = 20;
const AT = Date.UTC( 2026, 10, 10, 9 );

const { values } = parseArgs( { options: { seed: { type: 'string' } } } );
const seed = Number( values.seed ?? Date.now() % 1_000_000 );
console.log( `two writers: seed ${ seed }` );
const { db, close } = await openDatabase( {
	url: process.env.DATABASE_URL,
	connections: 2,
} );
const problems = [];
let checks = 0;
try {
	await migrate( db );
	await makeContracts( db, CONTRACTS );
	for ( let number = 1; number <= CONTRACTS; number++ ) {
		await db.transaction().execute( ( trx ) =>
			giveConsent( trx, contractOf( number ), {
				ticket_id: ticketOf( number ),
				minutes_cap: CONSENT,
				text: 'Agreed.',
				person: 'Client',
				at: AT,
			} )
		);
	}
	const told = ( await Promise.all( [ write( 'a' ), write( 'b' ) ] ) ).flat();
	for ( let number = 1; number <= CONTRACTS; number++ ) {
		const found = await booksOf( db, number, {
			consent: CONSENT,
			told: told.filter( ( { contract } ) => contract === number ),
		} );
		checks += found.checks;
		problems.push( ...found.problems );
	}
	const refused = told.filter(
		( { outcome } ) => outcome !== 'booked'
	).length;
	console.log( `${ told.length } orders, ${ refused } refused` );
	// Orders that nobody had to refuse would say nothing about the edge.
	problems.push(
		...( refused > CONTRACTS ? [] : [ 'hardly anything was refused' ] )
	);
	checks++;
} finally {
	await close();
}
problems
	.slice( 0, 20 )
	.forEach( ( problem ) => console.log( `FAIL ${ problem }` ) );
console.log(
	`${ Math.max( 0, checks - problems.length ) } passed, ${
		problems.length
	} failed`
);
process.exitCode = problems.length > 0 ? 1 : 0;

/** One of the two processes, with its orders; what it was told of each. */
async function write( name ) {
	const child = fork( inProject( 'tools/stack/two-writers/writer.mjs' ), {
		execArgv: [ '--no-warnings' ],
	} );
	const ended = once( child, 'exit' ).then( ( [ status ] ) => {
		throw new Error( `Writer ${ name } ended with ${ status }.` );
	} );
	const answered = () => Promise.race( [ once( child, 'message' ), ended ] );
	await answered();
	const answer = answered();
	child.send( { at: AT, orders: ordersOf( name ) } );
	const [ told ] = await answer;
	await ended.catch( () => undefined );
	return told;
}

/** The first orders have the same keys and sizes in both processes; each process shuffles its own. */
function ordersOf( name ) {
	const shared = seededRandom( seed ).share;
	const own = seededRandom( seed + name.charCodeAt( 0 ) ).share;
	const orders = [];
	for ( let contract = 1; contract <= CONTRACTS; contract++ ) {
		for ( let place = 0; place < ORDERS; place++ ) {
			const both = place < SHARED;
			const random = both ? shared : own;
			orders.push( {
				contract,
				key: both ? `both-${ place }` : `${ name }-${ place }`,
				minutes: 1 + Math.floor( random() * 4 ),
				onTicket: random() < 0.5,
				turn: own(),
			} );
		}
	}
	return orders.sort(
		( one, other ) => one.contract - other.contract || one.turn - other.turn
	);
}
