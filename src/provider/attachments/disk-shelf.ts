import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileShelf } from './file-shelf.ts';
import { MissingFile } from './missing-file.ts';

/** A folder that no web server shows. Two hundred and fifty-six folders below it keep each short. */
export function diskShelf( dir: string ): FileShelf {
	return {
		put: async ( place, bytes ) => {
			const path = join( dir, place );
			await mkdir( join( path, '..' ), { recursive: true, mode: 0o700 } );
			await writeWhole( path, bytes );
		},
		get: async ( place ) =>
			readFile( join( dir, place ) ).catch( ( error: unknown ) => {
				throw isAbsent( error ) ? new MissingFile() : error;
			} ),
		remove: ( place ) => rm( join( dir, place ), { force: true } ),
		// Its first write says what is wrong; there is nothing to be set up.
		check: async () => undefined,
	};
}

const isAbsent = ( error: unknown ): boolean =>
	( error as NodeJS.ErrnoException ).code === 'ENOENT';

/** Flushed before it gets its name: after a power cut a file is whole or not there. */
async function writeWhole( path: string, bytes: Buffer ): Promise< void > {
	const draft = `${ path }.part`;
	try {
		const file = await open( draft, 'wx', 0o600 );
		try {
			await file.writeFile( bytes );
			await file.sync();
		} finally {
			await file.close();
		}
		await rename( draft, path );
	} catch ( error ) {
		await rm( draft, { force: true } );
		throw error;
	}
}
