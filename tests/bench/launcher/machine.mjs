/** Names the machine and the versions, so that figures can be compared or not. */

import { spawnSync } from 'node:child_process';
import {
	availableParallelism,
	cpus,
	loadavg,
	release,
	totalmem,
	type,
} from 'node:os';

/**
 * Where and with what something was measured.
 *
 * @param {Record<string, string>} versions Of what only the caller knows, for example WordPress.
 * @return {Object} For the JSON file.
 */
export function describeMachine( versions ) {
	return {
		measured_at: new Date().toISOString(),
		commit: said( 'git', [ 'rev-parse', '--short', 'HEAD' ] ),
		cpu: cpus()[ 0 ]?.model ?? 'unknown',
		processors: availableParallelism(),
		memory_gb: Math.round( totalmem() / 1e9 ),
		system: `${ type() } ${ release() }`,
		load_average: loadavg().map( ( load ) => Number( load.toFixed( 2 ) ) ),
		node: process.versions.node,
		...versions,
	};
}

/**
 * What a program says of itself.
 *
 * @param {string}   command Program.
 * @param {string[]} args    Arguments.
 * @return {string} First line, or "none".
 */
export function said( command, args ) {
	const { status, stdout } = spawnSync( command, args );
	return status === 0 ? stdout.toString().split( '\n' )[ 0 ].trim() : 'none';
}
