/** Fills the outbox as people would who write while the provider is away. */

import { monotonicFactory } from 'ulid';
import { phpWorker } from '../../../tools/crash/outbox/php-worker.mjs';

/**
 * Saves tickets, then lets the outbox find out that the provider is away.
 *
 * @param {{ dir: string, wpEval: ( code: string ) => Promise<string> }} site    From `startWordPress`.
 * @param {number}                                                      tickets How many.
 * @return {Promise<string[]>} Their ULIDs in the order of writing.
 */
export async function fillOutbox( site, tickets ) {
	const next = monotonicFactory();
	const ids = Array.from( { length: tickets }, () => next() );
	await new Promise( ( done ) => {
		let saved = 0;
		const worker = phpWorker(
			site.dir,
			'save',
			( [ word ] ) => {
				saved += word === 'saved' ? 1 : 0;
				if ( saved === tickets ) {
					worker.stop().then( done );
				}
			},
			( say ) => ids.forEach( ( id ) => say( id ) )
		);
	} );
	await site.wpEval(
		"deskside_load( 'outbox/run' ); deskside_outbox_hurry( null ); deskside_outbox_run();"
	);
	return ids;
}
