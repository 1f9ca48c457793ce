import { randomUUID } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { bornAt } from './process-birth.ts';

/** Another process works with the same embedded database. */
export class DatabaseInUseError extends Error {
	override name = 'DatabaseInUseError';
	constructor( file: string, pid: number ) {
		super(
			`The embedded database is in use by process ${ pid } (${ file }). Stop that process, or give DATABASE_URL of a PostgreSQL server.`
		);
	}
}

interface Holder {
	pid: number;
	/** The process's birth as the system counts it: a reused number is not the same process. Null where it cannot be told. */
	born: string | null;
}

/**
 * Takes a lock that dies with its process: the file names the holder, and one whose holder is gone (kill -9, power cut)
 * is taken over.
 *
 * @return releases the lock.
 * @throws {DatabaseInUseError} when the holder is alive.
 */
export async function lockFolder(
	file: string
): Promise< () => Promise< void > > {
	const own = JSON.stringify( {
		pid: process.pid,
		born: await bornAt( process.pid ),
		nonce: randomUUID(),
	} );
	for ( let tries = 0; tries < 10; tries++ ) {
		if ( await createWhole( file, own ) ) {
			return () => release( file, own );
		}
		await removeIfStale( file );
	}
	throw new Error(
		`Could not take the lock ${ file }: it changes all the time.`
	);
}

/** Creates the file with its whole text or not at all: nobody ever reads half a lock. */
async function createWhole( file: string, text: string ): Promise< boolean > {
	const draft = `${ file }.${ randomUUID() }`;
	await writeFile( draft, text );
	try {
		await link( draft, file );
		return true;
	} catch ( error ) {
		if ( codeOf( error ) === 'EEXIST' ) {
			return false;
		}
		throw error;
	} finally {
		await unlink( draft );
	}
}

/**
 * Only who holds the lock of the takeover removes a stale one, after another look. Without it, one of two who found it
 * stale would remove what the other has taken meanwhile. That lock is taken over in the same way, should its holder die.
 */
async function removeIfStale( file: string ): Promise< void > {
	if ( ! ( await isStale( file ) ) ) {
		return;
	}
	const releaseTakeover = await lockFolder( `${ file }.takeover` );
	try {
		if ( await isStale( file ) ) {
			await unlink( file );
		}
	} finally {
		await releaseTakeover();
	}
}

/** @throws {DatabaseInUseError} when the holder is alive. */
async function isStale( file: string ): Promise< boolean > {
	const found = await readOrNull( file );
	const holder = found === null ? null : parse( found );
	if ( holder && ( await isAlive( holder ) ) ) {
		throw new DatabaseInUseError( file, holder.pid );
	}
	return found !== null;
}

async function release( file: string, own: string ): Promise< void > {
	if ( ( await readOrNull( file ) ) === own ) {
		await unlink( file ).catch( ignoreMissing );
	}
}

async function isAlive( { pid, born }: Holder ): Promise< boolean > {
	try {
		process.kill( pid, 0 );
	} catch ( error ) {
		return codeOf( error ) === 'EPERM';
	}
	const now = await bornAt( pid );
	return born === null || now === null || born === now;
}

function parse( text: string ): Holder | null {
	try {
		const { pid, born } = JSON.parse( text ) as Partial< Holder >;
		return typeof pid === 'number'
			? { pid, born: typeof born === 'string' ? born : null }
			: null;
	} catch {
		return null;
	}
}

function readOrNull( file: string ): Promise< string | null > {
	return readFile( file, 'utf8' ).catch( ( error: unknown ) => {
		ignoreMissing( error );
		return null;
	} );
}

function ignoreMissing( error: unknown ): void {
	if ( codeOf( error ) !== 'ENOENT' ) {
		throw error;
	}
}

function codeOf( error: unknown ): string | undefined {
	return ( error as NodeJS.ErrnoException ).code;
}
