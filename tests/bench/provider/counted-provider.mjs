/** Starts `serve-counted.mjs` and asks it for its count. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { inProject } from '../../../tools/paths.mjs';

/**
 * A provider of its own process.
 *
 * @param {Record<string, string>} env DATABASE_URL and DATA_DIR among it.
 * @return {Promise<{ url: string, access: Object, spent: () => Promise<{ statements: number, cpu_ms: number }>, stop: () => Promise<void> }>} `spent` since it started, begin and commit included.
 * @throws {Error} When it does not come up.
 */
export async function startCounted( env ) {
	const child = fork(
		inProject( 'tests/bench/provider/serve-counted.mjs' ),
		[],
		{
			env: { ...process.env, ...env },
			execArgv: [ '--no-warnings' ],
		}
	);
	const ended = once( child, 'exit' );
	const [ started ] = await Promise.race( [
		once( child, 'message' ),
		ended.then( () => {
			throw new Error( 'The provider did not start.' );
		} ),
	] );
	return {
		...started,
		spent: async () => {
			const answer = once( child, 'message' );
			child.send( 'count' );
			return ( await answer )[ 0 ];
		},
		stop: async () => {
			if ( child.connected ) {
				child.disconnect();
			}
			await ended;
		},
	};
}
