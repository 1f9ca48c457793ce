/** Installs the packages when they are missing or older than the lockfile. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { inProject } from '../paths.mjs';

const LOCK = inProject( 'package-lock.json' );
const INSTALLED = inProject( 'node_modules/.package-lock.json' );
const STAMP = inProject( 'node_modules/.deskside-lock' );

/**
 * Makes sure that node_modules is what the lockfile says.
 *
 * @throws {Error} When npm fails; it has shown why.
 */
export function ensureInstalled() {
	if ( isInstalled() ) {
		return;
	}
	process.stdout.write(
		'Installing the packages (one to two minutes the first time) …\n'
	);
	const { status, error } = spawnSync(
		'npm',
		[ 'ci', '--no-audit', '--no-fund' ],
		{
			cwd: inProject(),
			stdio: 'inherit',
			shell: process.platform === 'win32',
		}
	);
	if ( status !== 0 ) {
		throw new Error(
			`The packages could not be installed${
				error ? ` (${ error.message })` : ''
			}. Is the package registry reachable? Then run the command again.`
		);
	}
	writeFileSync( STAMP, lockHash() );
}

/** The stamp is exact; without one (somebody ran npm themselves) the files' times decide. */
function isInstalled() {
	if ( ! existsSync( INSTALLED ) ) {
		return false;
	}
	if ( existsSync( STAMP ) && readFileSync( STAMP, 'utf8' ) === lockHash() ) {
		return true;
	}
	return statSync( INSTALLED ).mtimeMs >= statSync( LOCK ).mtimeMs;
}

function lockHash() {
	return createHash( 'sha256' )
		.update( readFileSync( LOCK ) )
		.digest( 'hex' );
}
