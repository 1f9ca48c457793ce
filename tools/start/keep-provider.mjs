/** A provider that can be restarted on its port, and that says when it ended by itself. */

import { startProvider } from './provider.mjs';

/**
 * Starts a provider and watches over it.
 *
 * @param {Parameters<typeof startProvider>[0]} settings As for `startProvider`.
 * @return {Promise<Awaited<ReturnType<typeof startProvider>> & { died: Promise<string>, restart: () => Promise<void> }>}
 *         What it said at its first start; `died` gives a sentence when it ends without being asked.
 */
export async function keepProvider( settings ) {
	let current = await startProvider( settings );
	const first = current;
	const port = Number( new URL( first.url ).port );
	let tell;
	const died = new Promise( ( resolve ) => {
		tell = resolve;
	} );
	const guard = ( watched ) =>
		watched.exited.then( () => {
			if ( watched === current ) {
				tell( `The provider ended by itself:\n${ watched.log() }` );
			}
		} );
	guard( first );
	return {
		...first,
		died,
		async stop( signal ) {
			const last = current;
			current = null;
			await last?.stop( signal );
		},
		async restart() {
			const last = current;
			current = null;
			await last?.stop();
			current = await startProvider( { ...settings, port } );
			guard( current );
		},
	};
}
