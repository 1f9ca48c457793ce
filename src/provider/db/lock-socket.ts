import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { open, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { basename, dirname, join } from 'node:path';

/** Linux takes 107 bytes in a socket's path, macOS 103. */
const PATH_BYTES = 103;

export interface LockSocket {
	/** Its name in the lock's folder. */
	name: string;
	close: () => Promise< void >;
}

/**
 * A Unix socket beside a lock, on which its holder listens. The kernel ends it with the process, however that ends, and answers
 * for it also while the process is busy or stopped; through a shared volume it is reached from every container of the machine.
 * It gets its final name only when it listens: one under such a name that refuses is dead, and stays so.
 *
 * @return null where the folder or the system takes no sockets.
 */
export async function openLockSocket(
	lock: string
): Promise< LockSocket | null > {
	const path = `${ lock }.${ randomBytes( 8 ).toString( 'hex' ) }`;
	const server = await listen( `${ path }.new` ).catch( () => null );
	if ( ! server ) {
		return null;
	}
	try {
		await rename( `${ path }.new`, `${ path }.sock` );
	} catch {
		// Somebody who tidied up took it for left over.
		await closed( server );
		return openLockSocket( lock );
	}
	return {
		name: basename( `${ path }.sock` ),
		close: async () => {
			await closed( server );
			await rm( `${ path }.sock`, { force: true } );
		},
	};
}

/** Whether somebody listens: false only when that is certain. */
export function isListening( path: string ): Promise< boolean > {
	return withShortPath( path, async ( short ) => {
		const socket = connect( short );
		try {
			await once( socket, 'connect' );
			return true;
		} catch ( error ) {
			const { code } = error as NodeJS.ErrnoException;
			return code !== 'ECONNREFUSED' && code !== 'ENOENT';
		} finally {
			socket.destroy();
		}
	} );
}

function listen( path: string ): Promise< Server > {
	return withShortPath( path, async ( short ) => {
		const server = createServer( ( socket ) => socket.destroy() );
		server.listen( short );
		await once( server, 'listening' );
		// A process that has nothing else to do may end.
		return server.unref();
	} );
}

const closed = ( server: Server ): Promise< void > =>
	new Promise( ( done ) => void server.close( () => done() ) );

/** A longer path is gone by way of its folder, which Linux has under a short name as well. */
async function withShortPath< Result >(
	path: string,
	use: ( path: string ) => Promise< Result >
): Promise< Result > {
	if ( Buffer.byteLength( path ) <= PATH_BYTES ) {
		return use( path );
	}
	const folder = await open( dirname( path ), 'r' );
	try {
		return await use(
			join( '/proc/self/fd', String( folder.fd ), basename( path ) )
		);
	} finally {
		await folder.close();
	}
}
