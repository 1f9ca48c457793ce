/** What the steps of `npm run test:stack`, and what else runs on a database server, need from the distribution. */

import { spawnSync } from 'node:child_process';
import { aptInstall, which } from '../setup/apt.mjs';
import { timed } from '../setup/run.mjs';
import { postgresPrograms } from './postgres.mjs';

const phpHas = ( extension ) =>
	spawnSync( 'php', [
		'-r',
		`exit( extension_loaded( '${ extension }' ) ? 0 : 1 );`,
	] ).status === 0;

/** Debian package → whether what it brings is there. */
const NEEDS = {
	postgresql: () => postgresPrograms() !== null,
	'mariadb-server': () => which( 'mariadbd' ) !== null,
	'php-cli': () => which( 'php' ) !== null,
	'php-sqlite3': () => phpHas( 'pdo_sqlite' ),
	'php-mysql': () => phpHas( 'mysqli' ),
	'php-mbstring': () => phpHas( 'mbstring' ),
	'php-xml': () => phpHas( 'dom' ),
	'php-curl': () => phpHas( 'curl' ),
	phpunit: () => which( 'phpunit' ) !== null,
	composer: () => which( 'composer' ) !== null,
	unzip: () => which( 'unzip' ) !== null,
};

/**
 * Installs what is missing when that is allowed.
 *
 * @param {string[]} [wanted] Debian packages; all that the steps need by default.
 * @return {Promise<( packages: string[] ) => void>} Throws, for a step, when one of its packages is still missing, with what to do.
 */
export async function installNeeds( wanted = Object.keys( NEEDS ) ) {
	const missing = stillMissing( wanted );
	let reason = '';
	if ( missing.length > 0 ) {
		const { why } = await timed(
			`Installing ${ missing.join( ', ' ) }`,
			() => aptInstall( missing )
		);
		reason = why;
	}
	return ( packages ) => {
		const gone = stillMissing( packages );
		if ( gone.length > 0 ) {
			throw new Error(
				`Missing: ${ gone.join( ', ' ) }; ${
					reason || `apt-get install ${ gone.join( ' ' ) }`
				}`
			);
		}
	};
}

function stillMissing( packages ) {
	return packages.filter( ( name ) => ! NEEDS[ name ]() );
}
