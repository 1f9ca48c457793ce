import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { describeSelf, readHolder, stateOf } from './lock-holder.ts';
import type { Holder, HolderState } from './lock-holder.ts';
import { openLockSocket, type LockSocket } from './lock-socket.ts';
import { sweepBeside } from './sweep-lock.ts';

/** Another process works with the same embedded database. */
export class DatabaseInUseError extends Error {
	override name = 'DatabaseInUseError';
	constructor( file: string, { pid }: Holder, state: HolderState ) {
		const where = state === 'here' ? '' : ' of another container';
		super(
			`The embedded database is in use by process ${ pid }${ where } (${ file }). Stop that process, or give DATABASE_URL of a PostgreSQL server.${
				state === 'unknown'
					? ' Whether it still runs cannot be told from here: remove that file when it does not.'
					: ''
			}`
		);
	}
}

/**
 * Takes a lock that dies with its process: the file names the holder and the socket on which it listens, and one whose holder
 * is gone (kill -9, power cut) is taken over. Holds among all processes of a machine, those in containers too.
 *
 * @return releases the lock.
 * @throws {DatabaseInUseError} when the holder is alive.
 */
export async function lockFolder(
	file: string
): Promise< () => Promise< void > > {
	const release = await take( file );
	// What cannot be removed is in nobody's way.
	await sweepBeside( file ).catch( () => undefined );
	await removeIfStale( takeoverOf( file ) ).catch( () => undefined );
	return release;
}

const takeoverOf = ( file: string ): string => `${ file }.takeover`;

async function take( file: string ): Promise< () => Promise< void > > {
	// It listens before any lock names it.
	const socket = await openLockSocket( file );
	try {
		const own = await describeSelf( socket );
		for ( let tries = 0; tries < 10; tries++ ) {
			if ( await createWhole( file, own ) ) {
				return () => release( file, own, socket );
			}
			await removeIfStale( file );
		}
		throw new Error(
			`Could not take the lock ${ file }: it changes all the time.`
		);
	} catch ( error ) {
		await socket?.close();
		throw error;
	}
}

/** Creates the file with its whole text or not at all: nobody ever reads half a lock. */
async function createWhole( file: string, text: string ): Promise< boolean > {
	const draft = `${ file }.${ randomBytes( 8 ).toString( 'hex' ) }.draft`;
	try {
		await writeFile( draft, text );
		return await link( draft, file ).then(
			() => true,
			( error: unknown ) => {
				// Taken; or somebody who tidied up took the draft for left over, and the next one will do.
				throwUnless( [ 'EEXIST', 'ENOENT' ], error );
				return false;
			}
		);
	} finally {
		await rm( draft, { force: true } );
	}
}

/**
 * Only who holds the lock of the takeover removes a stale one, after another look. Without it, one of two who found it
 * stale would remove what the other has taken meanwhile. That lock is taken over in the same way, should its holder die.
 */
async function removeIfStale( file: string ): Promise< void > {
	if ( ( await readStale( file ) ) === null ) {
		return;
	}
	const releaseTakeover = await take( takeoverOf( file ) );
	try {
		const stale = await readStale( file );
		// Read once more now that its holder is known to be gone: before, it might just have given the lock back, and this be
		// somebody else's. From here on nobody but us removes it.
		if ( stale !== null && stale === ( await readOrNull( file ) ) ) {
			await rm( file );
		}
	} finally {
		await releaseTakeover();
	}
}

/**
 * @return the text of a lock whose holder is gone; null when there is none.
 * @throws {DatabaseInUseError} when the holder is alive.
 */
async function readStale( file: string ): Promise< string | null > {
	const found = await readOrNull( file );
	const holder = found === null ? null : readHolder( found );
	const state = holder ? await stateOf( file, holder ) : 'gone';
	if ( holder && state !== 'gone' ) {
		throw new DatabaseInUseError( file, holder, state );
	}
	return found;
}

/** The lock first: while it stands its socket must answer. */
async function release(
	file: string,
	own: string,
	socket: LockSocket | null
): Promise< void > {
	if ( ( await readOrNull( file ) ) === own ) {
		await rm( file, { force: true } );
	}
	await socket?.close();
}

function readOrNull( file: string ): Promise< string | null > {
	return readFile( file, 'utf8' ).catch( ( error: unknown ) => {
		throwUnless( [ 'ENOENT' ], error );
		return null;
	} );
}

function throwUnless( codes: readonly string[], error: unknown ): void {
	if (
		! codes.includes( String( ( error as NodeJS.ErrnoException ).code ) )
	) {
		throw error;
	}
}
