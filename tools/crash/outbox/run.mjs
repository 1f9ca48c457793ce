/** The run: tickets are saved and sent by PHP processes through a bad net, while all of it is killed again and again. */

import { ulid } from 'ulid';
import { randomFaults } from '../../../tests/support/faults/random-faults.mjs';
import { seededRandom } from '../random.mjs';
import { sleep } from '../sleep.mjs';
import { judgeTickets } from './judge-tickets.mjs';
import { killAnything } from './kill-anything.mjs';
import { phpWorker } from './php-worker.mjs';
import { rowsOn } from './rows-on.mjs';
import { setTheStage } from './stage.mjs';
import { ticketsAt } from './tickets-at.mjs';
import { whatStands } from './what-stands.mjs';

const VICTIMS = [ 'send', 'provider', 'save', 'postgres', 'send', 'mariadb' ];
const SENDERS = 2;

const HTTP_KINDS = [
	...[ 'refuse', 'latency', 'slow', 'cut' ],
	...[ 'reset', 'half_open', 'duplicate', 'reorder' ],
];
/** Inside one connection TCP itself neither repeats nor reorders. */
const DATABASE_KINDS = [ 'latency', 'slow', 'cut', 'reset', 'half_open' ];
const HTTP_BYTES = 5_000;
const DATABASE_BYTES = 120_000;

/** Saved and not sent: beyond it saving waits, so that a long run meets faults and kills to its end. */
const BACKLOG = 500;

/** Something arrives within this time, faults and kills included, or the run has failed. */
const STILL_MS = 180_000;

/** Lines of the senders that a run which stands still shows. */
const LATELY = 20;

/**
 * Runs it.
 *
 * @param {{ tickets: number, faults: number, kills: number, seed: number }} options How much of each.
 * @param {Array<() => unknown>}                                             ends    Gets what has to be ended.
 * @return {Promise<{ problems: string[], killed: string[], faults: Record<string, Record<string, number>>, tries: number, seconds: number }>} No problem: each ticket is there once.
 */
export async function runOutbox( options, ends ) {
	const { seed, faults: share } = options;
	const faults = {
		http: randomFaults(
			seededRandom( seed + 1 ),
			share,
			HTTP_KINDS,
			HTTP_BYTES
		),
		database: randomFaults(
			seededRandom( seed + 2 ),
			share,
			DATABASE_KINDS,
			DATABASE_BYTES
		),
	};
	const stage = await setTheStage(
		{ http: faults.http.next, database: faults.database.next },
		ends
	);
	const began = Date.now();
	const books = {
		...{ wanted: new Set(), saved: new Set() },
		...{ tries: 0, unsent: 0, lately: [] },
	};
	stage.workers = startWorkers( stage.site.dir, books, ends );
	stage.begin();
	const killed = await killWhileWorking( stage, books, options );
	faults.http.heal();
	faults.database.heal();
	await drained( stage, books );
	await Promise.all(
		Object.values( stage.workers )
			.flat()
			.map( ( worker ) => worker.stop() )
	);
	const seconds = Math.round( ( Date.now() - began ) / 1000 );
	const saved = [ ...books.saved ];
	return {
		problems: judgeTickets(
			saved,
			await ticketsAt( stage.postgres ),
			await rowsOn( stage.site )
		),
		faults: {
			http: faults.http.counted,
			database: faults.database.counted,
		},
		...{ killed, tries: books.tries, seconds },
	};
}

function startWorkers( dir, books, ends ) {
	const onLine = ( [ word, ...rest ] ) => {
		if ( word === 'saved' ) {
			books.saved.add( rest[ 0 ] );
		} else if ( word === 'refused' ) {
			// As the browser does: the same ticket under the same id, until it is saved.
			setTimeout( () => workers.save[ 0 ].say( rest[ 1 ] ), 100 );
		} else if ( word === 'ran' ) {
			books.tries += Number( rest[ 0 ] );
			books.unsent = Number( rest[ 2 ] );
			books.lately.push(
				[ new Date().toISOString(), ...rest ].join( ' ' )
			);
			books.lately.splice( 0, books.lately.length - LATELY );
		}
	};
	const again = ( say ) =>
		[ ...books.wanted.difference( books.saved ) ].forEach( say );
	const workers = {
		save: [ phpWorker( dir, 'save', onLine, again ) ],
		send: Array.from( { length: SENDERS }, () =>
			phpWorker( dir, 'send', onLine )
		),
	};
	ends.push( () =>
		Promise.all(
			Object.values( workers )
				.flat()
				.map( ( worker ) => worker.stop() )
		)
	);
	return workers;
}

/** A share of the tickets before each kill, so that there is always work to break. */
async function killWhileWorking( stage, books, { tickets, kills, seed } ) {
	const random = seededRandom( seed );
	const killed = [];
	for ( let round = 0; round < kills; round++ ) {
		const until = Math.ceil( ( tickets * ( round + 1 ) ) / kills );
		while ( books.wanted.size < until ) {
			const id = ulid();
			books.wanted.add( id );
			stage.workers.save[ 0 ].say( id );
		}
		await untilBacklogIsSmall( stage, books );
		const victim = VICTIMS[ round % VICTIMS.length ];
		await killAnything( victim, stage, random );
		killed.push( victim );
	}
	return killed;
}

async function untilBacklogIsSmall( stage, books ) {
	await progressing(
		() => whatStands( stage, books.lately ),
		() => books.wanted.size - books.saved.size + books.unsent,
		( waiting ) => waiting <= BACKLOG
	);
}

async function drained( stage, books ) {
	const { site } = stage;
	await progressing(
		() => whatStands( stage, books.lately ),
		async () => {
			const left = await site.wpEval(
				"deskside_load( 'outbox/store' ); echo deskside_outbox_figures()['unsent'];"
			);
			return books.wanted.size - books.saved.size + Number( left );
		},
		( waiting ) => waiting === 0
	);
}

/** Waits for a number to become small; as long as it takes, if it moves at all. */
async function progressing( explain, count, isGood ) {
	let least = Infinity;
	let until = 0;
	for (;;) {
		const waiting = await count();
		if ( isGood( waiting ) ) {
			return;
		}
		if ( waiting < least ) {
			least = waiting;
			until = Date.now() + STILL_MS;
		} else if ( Date.now() > until ) {
			throw new Error(
				`${ waiting } wait, and none went for ${
					STILL_MS / 1000
				} s.\n${ await explain() }`
			);
		}
		await sleep( 300 );
	}
}
