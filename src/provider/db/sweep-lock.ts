import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isListening } from './lock-socket.ts';

/** Beside a lock, or beside the lock of its takeover: a text or a socket that has not got its name yet; a socket. */
const UNNAMED =
	/^(?:\.takeover)*\.(?:[0-9a-f]{16}\.(?:draft|new)|[0-9a-f-]{36})$/;
const SOCKET = /^(?:\.takeover)*\.[0-9a-f]{16}\.sock$/;

/**
 * Removes what killed processes left beside a lock. What somebody is just making may go with it: they find it gone and make it
 * anew. A socket goes when nobody listens on it, and then nobody ever will.
 */
export async function sweepBeside( lock: string ): Promise< void > {
	const [ folder, name ] = [ dirname( lock ), basename( lock ) ];
	for ( const found of await readdir( folder ) ) {
		const ending = found.startsWith( name )
			? found.slice( name.length )
			: '';
		const path = join( folder, found );
		if (
			UNNAMED.test( ending ) ||
			( SOCKET.test( ending ) && ! ( await isListening( path ) ) )
		) {
			await rm( path, { force: true } );
		}
	}
}
