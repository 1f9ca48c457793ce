/** The run: writers and kills at the same time, then all of it read back. */

import { connect } from './connect.mjs';
import { killOnce } from './kill.mjs';
import { createOracle, judge } from './oracle.mjs';
import { readBack, sumOf } from './read-back.mjs';
import { seededRandom } from './random.mjs';
import { write } from './writer.mjs';

const WRITERS = 4;

/** After the last kill nothing stands in a write's way any more. */
const LAST_WRITES_MS = 30_000;
const REPLAY_MS = 120_000;

/**
 * Runs it.
 *
 * @param {Object}   options
 * @param {Object}   options.provider From `providerProcess`, not started yet.
 * @param {Object}   options.database From `postgresProcess`; null for the embedded one.
 * @param {number}   options.kills    How many.
 * @param {number}   options.seed     Decides moments, victims and what is written.
 * @return {Promise<{ killed: string[], acknowledged: Object[], lostAnswers: number, found: number, doubled: string[], problems: string[] }>} No problem: nothing was lost, doubled or changed.
 */
export async function storm( { provider, database, kills, seed } ) {
	const wires = await connect( await firstStart( provider ) );
	const before = await bookedMinutes( wires );
	const oracle = createOracle();
	const killed = await killWhileWriting( {
		...{ provider, database, kills, seed, oracle },
		...wires,
	} );
	const late = setTimeout( () => giveUp( wires ), REPLAY_MS );
	const replayed = await replay( wires, oracle );
	clearTimeout( late );
	// Read from the disk, not from a process that may remember.
	await provider.kill();
	await provider.start();
	const { found, problems } = await readBack( wires );
	const verdict = judge( oracle.list, found );
	const after = await bookedMinutes( wires );
	return {
		...verdict,
		killed,
		acknowledged: oracle.list,
		lostAnswers: wires.site.lost() + wires.agent.lost(),
		problems: [
			...verdict.problems,
			...problems,
			...replayed,
			...checkSum( after - before, sumOf( oracle.list ) ),
		],
	};
}

/** Only a process that ends by itself leaves its compiled code behind, with which each later start takes a third less time. */
async function firstStart( provider ) {
	const said = await provider.start();
	await provider.end();
	await provider.start();
	return said;
}

async function killWhileWriting( stage ) {
	let over = false;
	const workedAt = new Date().toISOString();
	const isOver = () => over;
	const writers = Array.from( { length: WRITERS }, ( _, place ) =>
		write( {
			...stage,
			workedAt,
			isOver,
			random: seededRandom( stage.seed + 1 + place ),
		} )
	);
	const random = seededRandom( stage.seed );
	const killed = [];
	const killing = ( async () => {
		while ( killed.length < stage.kills ) {
			const left = stage.kills - killed.length;
			killed.push( ...( await killOnce( stage, random, left ) ) );
		}
	} )();
	try {
		// A writer that is refused ends the run at once; none ends before it is told to.
		await Promise.race( [ killing, Promise.all( writers ) ] );
	} catch ( error ) {
		giveUp( stage );
		throw new Error(
			`${ error.message }\nKilled so far: ${ killed.join(
				', '
			) }. The provider's log:\n${ stage.provider.log() }`
		);
	} finally {
		over = true;
		const late = setTimeout( () => giveUp( stage ), LAST_WRITES_MS );
		await Promise.allSettled( [ killing, ...writers ] );
		clearTimeout( late );
	}
	await Promise.all( [ killing, ...writers ] );
	return killed;
}

function giveUp( { site, agent } ) {
	site.giveUp();
	agent.giveUp();
}

/** An outbox that was itself cut off sends all of it once more: the stored answers, and nothing new. */
async function replay( wires, { answers } ) {
	const problems = [];
	const lane = async ( first ) => {
		for ( let next = first; next < answers.length; next += WRITERS ) {
			const { request, answer } = answers[ next ];
			if ( ( await wires[ request.as ].write( request ) ) !== answer ) {
				problems.push(
					`another answer than before: ${ request.path }`
				);
			}
		}
	};
	await Promise.all(
		Array.from( { length: WRITERS }, ( _, at ) => lane( at ) )
	);
	return problems;
}

/** All minutes of work on the contract this month, as the ledger's own sums tell. */
async function bookedMinutes( { site } ) {
	const { minutes } = await site.get( '/v1/summary' );
	return ( minutes.allowance?.used ?? 0 ) + minutes.billable;
}

function checkSum( booked, acknowledged ) {
	return booked === acknowledged
		? []
		: [
				`the ledger counts ${ booked } minutes, acknowledged were ${ acknowledged }`,
		  ];
}
