/** WordPress on MariaDB, a provider on PostgreSQL, and a fault proxy on the ways between them that are to break. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTcpProxy } from '../../../tests/support/faults/tcp-proxy.mjs';
import { inProject } from '../../paths.mjs';
import { freePort } from '../../ports.mjs';
import { pairSite } from '../../start/pair.mjs';
import { startWordPress } from '../../wordpress.mjs';
import { mariadbProcess } from '../mariadb-process.mjs';
import { postgresProcess } from '../postgres-process.mjs';
import { providerProcess } from '../provider-process.mjs';

/**
 * Sets it up, connected; no connection breaks before `begin`.
 *
 * @param {{ http: ( number: number ) => Object | null, database?: ( number: number ) => Object | null }} faultFor For each connection, see `startTcpProxy`; without `database` nothing stands on that way.
 * @param {Array<() => unknown>}                                                                        ends     Gets what has to be ended.
 * @param {string[]}                                                                                    before   What the commands of provider and PostgreSQL begin with.
 * @return {Promise<{ site: Object, provider: ReturnType<typeof providerProcess>, postgres: Awaited<ReturnType<typeof postgresProcess>>, mariadb: Awaited<ReturnType<typeof mariadbProcess>>, begin: () => void }>} All of it, to be killed at will.
 */
export async function setTheStage( faultFor, ends, before = [] ) {
	const folder = mkdtempSync( join( tmpdir(), 'deskside-outbox-' ) );
	ends.push( () => rmSync( folder, { recursive: true, force: true } ) );
	const [ postgres, mariadb ] = await Promise.all( [
		postgresProcess( before ),
		mariadbProcess(),
	] );
	ends.push( () => Promise.all( [ postgres.remove(), mariadb.remove() ] ) );
	let begun = false;
	const proxy = async ( port, next ) => {
		const started = await startTcpProxy(
			() => ( { host: '127.0.0.1', port } ),
			( number ) => ( begun ? next( number ) : null )
		);
		ends.push( () => started.close() );
		return started.port;
	};
	const port = await freePort();
	const databasePort = faultFor.database
		? await proxy( postgres.port, faultFor.database )
		: postgres.port;
	const provider = providerProcess(
		{
			PORT: String( port ),
			DATA_DIR: folder,
			RATE_LIMIT_PER_MINUTE: '10000000',
			DATABASE_URL: postgres.url.replace(
				`:${ postgres.port }/`,
				`:${ databasePort }/`
			),
		},
		before
	);
	ends.push( () => provider.kill() );
	const [ started, site ] = await Promise.all( [
		provider.start(),
		startWordPress( {
			engine: 'native',
			dir: join( folder, 'site' ),
			pluginDir: inProject( 'plugin' ),
			sqlite: false,
			// Only the run's own processes send: nothing else that PHP starts by itself.
			env: { ...mariadb.env, DISABLE_WP_CRON: true },
		} ),
	] );
	ends.push( () => site.stop() );
	const httpPort = await proxy( port, faultFor.http );
	await pairSite( site, {
		...started,
		url: `http://127.0.0.1:${ httpPort }`,
	} );
	return {
		...{ site, provider, postgres, mariadb },
		begin: () => void ( begun = true ),
	};
}
