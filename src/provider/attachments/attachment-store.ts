import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the bytes of attachments rest, under names that say nothing. */
export interface AttachmentStore {
	/** @return the name under which the bytes rest; they are on disk when it returns. */
	write: ( bytes: Buffer ) => Promise< string >;
	/** Keeps bytes under a name that they had before: from a backup. */
	put: ( name: string, bytes: Buffer ) => Promise< void >;
	/** @throws when there is nothing under this name. */
	read: ( name: string ) => Promise< Buffer >;
	remove: ( name: string ) => Promise< void >;
}

const NAME = /^[0-9a-f]{40}$/;

/** A folder that no web server shows. Two hundred and fifty-six folders below it keep each short. */
export function openAttachmentStore( dir: string ): AttachmentStore {
	return {
		write: async ( bytes ) => {
			const name = randomBytes( 20 ).toString( 'hex' );
			await put( dir, name, bytes );
			return name;
		},
		put: ( name, bytes ) => put( dir, name, bytes ),
		read: ( name ) => readFile( pathOf( dir, name ) ),
		remove: ( name ) => unlink( pathOf( dir, name ) ),
	};
}

async function put(
	dir: string,
	name: string,
	bytes: Buffer
): Promise< void > {
	const path = pathOf( dir, name );
	await mkdir( join( path, '..' ), { recursive: true, mode: 0o700 } );
	await writeWhole( path, bytes );
}

function pathOf( dir: string, name: string ): string {
	if ( ! NAME.test( name ) ) {
		throw new Error( 'An attachment is not stored under such a name.' );
	}
	return join( dir, name.slice( 0, 2 ), name );
}

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
		await unlink( draft ).catch( () => undefined );
		throw error;
	}
}
