/** Packages of the distribution: what is there, and whether we may install more. */

import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

/**
 * How to run a command as root, or null when we may not.
 *
 * @return {string[] | null} Words to put before the command.
 */
export function asRoot() {
	if ( process.getuid?.() === 0 ) {
		return [];
	}
	return spawnSync( 'sudo', [ '-n', 'true' ] ).status === 0
		? [ 'sudo', '-n' ]
		: null;
}

/**
 * Installs Debian packages when that is allowed.
 *
 * @param {string[]} packages Names.
 * @return {Promise<{ ok: boolean, why: string }>} Why not, as a sentence that says what to do.
 */
export async function aptInstall( packages ) {
	const byHand = `install it by hand: apt-get install ${ packages.join(
		' '
	) }`;
	if ( spawnSync( 'apt-get', [ '--version' ] ).status !== 0 ) {
		return { ok: false, why: `this system has no apt-get; ${ byHand }` };
	}
	const root = asRoot();
	if ( ! root ) {
		return {
			ok: false,
			why: `not allowed to install packages here; ${ byHand }`,
		};
	}
	if ( ( await apt( root, [ 'install', ...packages ] ) ).status === 0 ) {
		return { ok: true, why: '' };
	}
	// A machine that was never updated does not know the packages yet.
	await apt( root, [ 'update' ] );
	const { status, output } = await apt( root, [ 'install', ...packages ] );
	return {
		ok: status === 0,
		why:
			status === 0
				? ''
				: `apt-get failed; ${ byHand }\n${ output.slice( -2000 ) }`,
	};
}

function apt( root, args ) {
	const [ command, ...rest ] = [
		...root,
		'apt-get',
		'-y',
		'-q',
		'--no-install-recommends',
		...args,
	];
	return run( command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } } );
}

/**
 * Whether a command exists.
 *
 * @param {string} command Its name.
 * @return {string | null} Its path.
 */
export function which( command ) {
	const { status, stdout } = spawnSync( 'sh', [
		'-c',
		`command -v ${ command }`,
	] );
	return status === 0 ? stdout.toString().trim() : null;
}
