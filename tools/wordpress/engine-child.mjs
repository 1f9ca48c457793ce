/** What both engine processes share: messages from the parent, and an end that cannot be missed. */

/**
 * Serves the parent's messages until it stops us, disconnects or dies.
 *
 * Messages in: `{ id, code, installing }`; out: `{ ready: true }`, then `{ id, output }` or `{ id, error }`.
 *
 * @param {{ run: ( code: string, installing: boolean ) => Promise<string>, close: () => unknown }} engine How to run PHP and how to end.
 */
export function serveParent( { run, close } ) {
	let closing;
	const end = async () => {
		closing ??= close();
		await closing;
		process.exit( 0 );
	};
	process.on( 'message', async ( { id, code, installing } ) => {
		try {
			process.send( { id, output: await run( code, installing ) } );
		} catch ( error ) {
			process.send( { id, error: error.message } );
		}
	} );
	process.on( 'disconnect', end );
	process.on( 'SIGTERM', end );
	process.on( 'SIGINT', end );
	process.send( { ready: true } );
}
