/** Kills at seeded random moments, and sees that everything comes up again by itself. */

import { sleep } from './sleep.mjs';

/** What is killed on a server; the embedded database goes with its provider. */
const VICTIMS = [ 'provider', 'provider', 'database', 'both' ];

/** How often the provider is killed again while it starts. */
const AGAIN = 0.2;

/**
 * Kills once, at a moment of writing; each kill counts, also one while starting.
 *
 * @param {Object} stage
 * @param {Object} stage.provider From `providerProcess`.
 * @param {Object} stage.database From `postgresProcess`; null for the embedded one.
 * @param {Object} stage.site     The site's wire: it has to be answered afterwards.
 * @param {Object} random         From `seededRandom`.
 * @param {number} left           The most kills there may be.
 * @return {Promise<string[]>} What was killed, in order.
 * @throws {Error} With the provider's log when it does not come up.
 */
export async function killOnce( { provider, database, site }, random, left ) {
	const victim = database ? random.pick( VICTIMS ) : 'provider';
	const killed = [ victim ];
	await sleep( random.between( 50, 1200 ) );
	await Promise.all( [
		victim === 'provider' ? null : database.kill(),
		victim === 'database' ? null : provider.kill(),
	] );
	if ( victim !== 'provider' ) {
		await database.start();
	}
	if ( victim !== 'database' ) {
		if ( left > 1 && random.share() < AGAIN ) {
			provider.launch();
			await sleep( random.between( 50, 1500 ) );
			await provider.kill();
			killed.push( 'provider while starting' );
		}
		await provider.start();
	}
	await site.get( '/v1/summary' );
	return killed;
}
