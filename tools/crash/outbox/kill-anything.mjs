/** Kills PHP, the provider or a database, and sees that it comes up again by itself. */

import { sleep } from '../sleep.mjs';

const STARTS = 30;

/**
 * Kills one thing at a moment of work.
 *
 * @param {string} victim save, send, provider, postgres or mariadb.
 * @param {Object} stage  From `setTheStage`, with the workers.
 * @param {Object} random From `seededRandom`.
 * @return {Promise<void>} When it is back.
 * @throws {Error} With the provider's log when it does not come back.
 */
export async function killAnything( victim, stage, random ) {
	await sleep( random.between( 60, 500 ) );
	if ( victim === 'save' || victim === 'send' ) {
		random.pick( stage.workers[ victim ] ).kill();
		return;
	}
	await stage[ victim ].kill();
	await sleep( random.between( 0, 200 ) );
	await ( victim === 'provider'
		? startProvider( stage.provider )
		: stage[ victim ].start() );
}

/** Its database is behind a bad line: whoever runs a provider starts it until it runs. */
async function startProvider( provider ) {
	for ( let tries = 1; ; tries++ ) {
		try {
			await provider.start();
			return;
		} catch ( error ) {
			await provider.kill();
			if ( tries === STARTS ) {
				throw error;
			}
		}
	}
}
