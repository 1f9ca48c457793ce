import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { LockSocket } from './lock-socket.ts';
import { isListening } from './lock-socket.ts';
import { bornAt } from './process-birth.ts';
import { differ, ownSpace } from './process-space.ts';

const textOrNull = z.string().nullable().catch( null );

/** What a lock's file says of who holds it. Older versions knew its number and birth only. */
const holder = z.object( {
	pid: z.number(),
	/** The process's birth as the system counts it: a reused number is not the same process. Null where it cannot be told. */
	born: textOrNull,
	boot: textOrNull,
	namespace: textOrNull,
	/** See `openLockSocket`; null where none could be opened. */
	socket: textOrNull,
} );
export type Holder = z.infer< typeof holder >;

/** This process, in a text that no other lock has. */
export async function describeSelf(
	socket: LockSocket | null
): Promise< string > {
	const self: Holder = {
		pid: process.pid,
		born: await bornAt( process.pid ),
		...( await ownSpace() ),
		socket: socket?.name ?? null,
	};
	return JSON.stringify( { ...self, nonce: randomUUID() } );
}

/** Null for what is no lock. */
export function readHolder( text: string ): Holder | null {
	try {
		return holder.safeParse( JSON.parse( text ) ).data ?? null;
	} catch {
		return null;
	}
}

/** What is known of a holder: `unknown` is one in another container whose folder takes no sockets. */
export type HolderState = 'here' | 'elsewhere' | 'unknown' | 'gone';

/** Whether who wrote this lock lives, here or in another container of this machine. */
export async function stateOf(
	lock: string,
	found: Holder
): Promise< HolderState > {
	const here = await ownSpace();
	const isElsewhere =
		differ( here.boot, found.boot ) ||
		differ( here.namespace, found.namespace );
	if ( found.socket !== null ) {
		const path = join( dirname( lock ), found.socket );
		if ( await isListening( path ) ) {
			return isElsewhere ? 'elsewhere' : 'here';
		}
		// Somebody may have removed the socket of a process that lives.
		return ! isElsewhere && found.born !== null && ( await runs( found ) )
			? 'here'
			: 'gone';
	}
	if ( isElsewhere ) {
		return differ( here.boot, found.boot ) ? 'gone' : 'unknown';
	}
	return ( await runs( found ) ) ? 'here' : 'gone';
}

/** Whether that process runs, as far as this namespace can tell. */
async function runs( { pid, born }: Holder ): Promise< boolean > {
	try {
		process.kill( pid, 0 );
	} catch ( error ) {
		if ( ( error as NodeJS.ErrnoException ).code !== 'EPERM' ) {
			return false;
		}
	}
	const now = await bornAt( pid );
	return born === null || now === null || born === now;
}
