/** A MariaDB server for a crash run. */

import { freePort } from '../ports.mjs';
import { run } from '../setup/run.mjs';
import { prepareMariadb } from '../stack/mariadb.mjs';
import { keptServer } from './kept-server.mjs';

/**
 * Prepares a server with an empty database for WordPress, and starts it.
 *
 * @return {Promise<{ env: Record<string, string>, start: () => Promise<void>, kill: () => Promise<void>, remove: () => Promise<void> }>} See `keptServer`; `env` are WordPress's constants.
 */
export async function mariadbProcess() {
	const { folder, command, root, sql, env } = await prepareMariadb(
		await freePort()
	);
	const ask = async ( words ) =>
		( await run( 'mariadb', [ ...root, '-e', words ] ) ).status === 0;
	const server = keptServer( command, folder, () => ask( 'select 1' ) );
	await server.start();
	if ( ! ( await ask( sql ) ) ) {
		throw new Error( 'MariaDB did not make its database.' );
	}
	return { ...server, env };
}
