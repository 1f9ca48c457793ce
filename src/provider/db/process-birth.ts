import { readFile } from 'node:fs/promises';

/** The 22nd field of /proc/PID/stat: ticks from the system's start to the process's. */
const START_TIME = 22;

/**
 * When a process was born, in a form that only serves to compare; null where the system does not tell. The system's own
 * start is part of it, since ticks begin anew then.
 */
export async function bornAt( pid: number ): Promise< string | null > {
	try {
		const [ stat, boot ] = await Promise.all( [
			readFile( `/proc/${ pid }/stat`, 'utf8' ),
			readFile( '/proc/sys/kernel/random/boot_id', 'utf8' ),
		] );
		// The second field is the command in parentheses and may hold blanks.
		const fields = stat.slice( stat.lastIndexOf( ')' ) + 2 ).split( ' ' );
		return `${ boot.trim() } ${ fields[ START_TIME - 3 ] }`;
	} catch {
		return null;
	}
}
