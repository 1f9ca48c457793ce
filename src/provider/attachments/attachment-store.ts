import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { placeOfSecret, seal, unseal } from './seal.ts';

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

/** As the first versions named them: such files rest as they are, pictures drawn anew all of them. */
const PLAIN = /^[0-9a-f]{40}$/;
const SECRET = /^[0-9a-f]{64}$/;

/**
 * A folder that no web server shows, its files sealed under the names that the database keeps. Two hundred and fifty-six
 * folders below it keep each short.
 */
export function openAttachmentStore( dir: string ): AttachmentStore {
	return {
		write: async ( bytes ) => {
			const name = randomBytes( 32 ).toString( 'hex' );
			await put( dir, name, bytes );
			return name;
		},
		put: ( name, bytes ) => put( dir, name, bytes ),
		read: async ( name ) => {
			const bytes = await readFile( pathOf( dir, name ) );
			return SECRET.test( name ) ? unseal( name, bytes ) : bytes;
		},
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
	await writeWhole( path, SECRET.test( name ) ? seal( name, bytes ) : bytes );
}

function pathOf( dir: string, name: string ): string {
	if ( ! SECRET.test( name ) && ! PLAIN.test( name ) ) {
		throw new Error( 'An attachment is not stored under such a name.' );
	}
	const place = SECRET.test( name ) ? placeOfSecret( name ) : name;
	return join( dir, place.slice( 0, 2 ), place );
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
