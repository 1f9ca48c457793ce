import { open } from 'node:fs/promises';

/** What a system answers where a folder cannot be flushed (Windows, some network folders): it keeps names its own way. */
const CANNOT = new Set( [
	'EACCES',
	'EBADF',
	'EINVAL',
	'EISDIR',
	'ENOTSUP',
	'EPERM',
] );

/** When it returns, the bytes of this file survive a power cut. Its name does not yet: see `flushFolder`. */
export async function flushFile( file: string ): Promise< void > {
	const handle = await open( file, 'r+' );
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** When it returns, the names in this folder survive a power cut, those that were taken away as well. */
export async function flushFolder( folder: string ): Promise< void > {
	try {
		const handle = await open( folder, 'r' );
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
	} catch ( error ) {
		if (
			! CANNOT.has( String( ( error as NodeJS.ErrnoException ).code ) )
		) {
			throw error;
		}
	}
}
