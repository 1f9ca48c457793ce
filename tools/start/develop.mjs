/** `npm run dev`: whatever changes is built again, and open admin pages load again. */

import { watch } from 'node:fs';
import { watchAll } from '../build.mjs';
import { inProject } from '../paths.mjs';
import { startReloadChannel } from './reload.mjs';

/**
 * Builds, then watches the sources.
 *
 * @return {Promise<{ env: Record<string, string>, watchProvider: ( restart: () => Promise<void> ) => void, stop: () => Promise<void> }>}
 *         Constants for the site; how to restart the provider when its sources change; how to end.
 */
export async function develop() {
	const channel = await startReloadChannel();
	const endBuild = await watchAll( ( what ) => {
		process.stdout.write( `changed: ${ what }\n` );
		channel.reload();
	} );
	const watchers = [];
	return {
		env: { DESKSIDE_DEV_RELOAD: channel.url },
		watchProvider( restart ) {
			watchers.push(
				...[ 'src/provider', 'src/contract' ].map( ( folder ) =>
					onChange( folder, restart )
				)
			);
		},
		async stop() {
			watchers.forEach( ( watcher ) => watcher.close() );
			channel.close();
			await endBuild();
		},
	};
}

/** Restarts one after the other; a source that does not run says so and waits for the next change. */
function onChange( folder, restart ) {
	let timer;
	let last = Promise.resolve();
	return watch( inProject( folder ), { recursive: true }, ( _, file ) => {
		if ( /\.test\.ts$/.test( file ?? '' ) ) {
			return;
		}
		clearTimeout( timer );
		timer = setTimeout( () => {
			last = last.then( restart ).then(
				() =>
					process.stdout.write(
						`changed: ${ folder }/${ file }, provider restarted\n`
					),
				( error ) => process.stderr.write( `${ error.message }\n` )
			);
		}, 100 );
	} );
}
