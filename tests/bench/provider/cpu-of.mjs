/** What processes have used of the processor: beside other work a second is not a second, but this is. */

import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const MS_A_TICK = 10;

/**
 * The processor time of a process and its children, those that ended included.
 *
 * @param {number} pid The process.
 * @return {number} Milliseconds since it started.
 */
export function cpuOf( pid ) {
	const all = readdirSync( '/proc' )
		.filter( ( name ) => /^\d+$/.test( name ) )
		.map( readStat )
		.filter( Boolean );
	const ticks = all
		.filter( ( one ) => one.pid === pid || one.parent === pid )
		.reduce(
			( sum, one ) => sum + one.own + ( one.pid === pid ? one.ended : 0 ),
			0
		);
	return ticks * MS_A_TICK;
}

/** Null for one that has just ended. */
function readStat( name ) {
	try {
		const line = readFileSync( `/proc/${ name }/stat`, 'utf8' );
		// After the command, which may hold anything: state, parent, ... 12 to 15 are the times.
		const fields = line.slice( line.lastIndexOf( ')' ) + 2 ).split( ' ' );
		const at = ( place ) => Number( fields[ place ] );
		return {
			pid: Number( name ),
			parent: at( 1 ),
			own: at( 11 ) + at( 12 ),
			ended: at( 13 ) + at( 14 ),
		};
	} catch {
		return null;
	}
}
