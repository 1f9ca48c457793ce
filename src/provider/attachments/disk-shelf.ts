import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { draftOf, removeForsaken } from '../whole-files/drafts.ts';
import { flushFolder } from '../whole-files/flush.ts';
import type { FileShelf } from './file-shelf.ts';
import { MissingFile } from './missing-file.ts';

/** A folder that no web server shows. Two hundred and fifty-six folders below it keep each short. */
export function diskShelf( dir: string ): FileShelf {
	// All of them in one place, so that those which a killed process left are found.
	const draft = join( dir, 'drafts', 'file' );
	return {
		put: async ( place, bytes ) => {
			const path = join( dir, place );
			await makeFolder( dirname( draft ) );
			await makeFolder( dirname( path ) );
			await writeWhole( draftOf( draft ), path, bytes );
		},
		get: async ( place ) =>
			readFile( join( dir, place ) ).catch( ( error: unknown ) => {
				throw isAbsent( error ) ? new MissingFile() : error;
			} ),
		remove: ( place ) => rm( join( dir, place ), { force: true } ),
		// Its first write says what is wrong; there is nothing to be set up.
		check: () => removeForsaken( draft ),
	};
}

const isAbsent = ( error: unknown ): boolean =>
	( error as NodeJS.ErrnoException ).code === 'ENOENT';

/** A new folder's own name survives a power cut too, and that of each that it needed. */
async function makeFolder( folder: string ): Promise< void > {
	const first = await mkdir( folder, { recursive: true, mode: 0o700 } );
	if ( first === undefined ) {
		return;
	}
	let made = resolve( folder );
	while ( made.length >= resolve( first ).length ) {
		made = dirname( made );
		await flushFolder( made );
	}
}

/** Flushed before it gets its name, and the name after: it is whole or not there, and there when this returns. */
async function writeWhole(
	draft: string,
	path: string,
	bytes: Buffer
): Promise< void > {
	try {
		const file = await open( draft, 'wx', 0o600 );
		try {
			await file.writeFile( bytes );
			await file.sync();
		} finally {
			await file.close();
		}
		await rename( draft, path );
		await flushFolder( dirname( path ) );
	} catch ( error ) {
		await rm( draft, { force: true } );
		throw error;
	}
}
