import { link, open, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { flushFolder } from './flush.ts';

/** A file system without hard links: FAT on a stick, some network folders. */
const NO_LINKS = new Set( [
	'EMLINK',
	'ENOSYS',
	'ENOTSUP',
	'EOPNOTSUPP',
	'EPERM',
] );

/**
 * Gives a written and flushed file its name, unless that is taken: of many at the same moment one gets it.
 *
 * @return false when the name was taken; the draft stays then.
 */
export async function giveName(
	draft: string,
	file: string
): Promise< boolean > {
	if ( ! ( await linkOrRename( draft, file ) ) ) {
		return false;
	}
	await flushFolder( dirname( file ) );
	return true;
}

async function linkOrRename( draft: string, file: string ): Promise< boolean > {
	try {
		await link( draft, file );
		await unlink( draft );
		return true;
	} catch ( error ) {
		if ( NO_LINKS.has( codeOf( error ) ) ) {
			return claimAndRename( draft, file );
		}
		return isTaken( error );
	}
}

/** Without links the name is claimed by an empty file: whoever is killed in between leaves that. */
export async function claimAndRename(
	draft: string,
	file: string
): Promise< boolean > {
	try {
		await ( await open( file, 'wx', 0o600 ) ).close();
	} catch ( error ) {
		return isTaken( error );
	}
	await rename( draft, file );
	return true;
}

/**
 * The same for a folder. (The system itself refuses a name under which another folder has anything in it.)
 *
 * @return false when the name was taken; the draft stays then.
 */
export async function giveFolderName(
	draft: string,
	folder: string
): Promise< boolean > {
	try {
		await rename( draft, folder );
	} catch ( error ) {
		return isTaken( error );
	}
	await flushFolder( dirname( folder ) );
	return true;
}

/** @throws every other error on. */
function isTaken( error: unknown ): false {
	if ( [ 'EEXIST', 'ENOTDIR', 'ENOTEMPTY' ].includes( codeOf( error ) ) ) {
		return false;
	}
	throw error;
}

const codeOf = ( error: unknown ): string =>
	String( ( error as NodeJS.ErrnoException ).code );
