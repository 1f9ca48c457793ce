import { randomBytes } from 'node:crypto';
import type { FileShelf } from './file-shelf.ts';
import { MissingFile } from './missing-file.ts';
import { placeOfSecret, seal, unseal } from './seal.ts';

/** Where the bytes of attachments rest, under names that say nothing. */
export interface AttachmentStore {
	/**
	 * @param bytes What is kept.
	 * @param note  Told the name before anything rests under it.
	 * @return the name under which the bytes rest; they are safe when it returns.
	 */
	write: (
		bytes: Buffer,
		note?: ( name: string ) => Promise< void >
	) => Promise< string >;
	/** Keeps bytes under a name that they had before: from a backup. */
	put: ( name: string, bytes: Buffer ) => Promise< void >;
	/** @throws {MissingFile} when nothing whole is there under this name; another error when nobody can tell now. */
	read: ( name: string ) => Promise< Buffer >;
	/** What is not there is gone already. */
	remove: ( name: string ) => Promise< void >;
	/** @throws with what is wrong with the place where the bytes rest. */
	check: () => Promise< void >;
}

/** As the first versions named them: such files rest as they are, pictures drawn anew all of them. */
const PLAIN = /^[0-9a-f]{40}$/;
const SECRET = /^[0-9a-f]{64}$/;

/** Files sealed under the names that the database keeps, whichever shelf they rest on. */
export function openAttachmentStore( shelf: FileShelf ): AttachmentStore {
	const put = async ( name: string, bytes: Buffer ): Promise< void > =>
		shelf.put(
			placeOf( name ),
			SECRET.test( name ) ? seal( name, bytes ) : bytes
		);
	return {
		write: async ( bytes, note ) => {
			const name = randomBytes( 32 ).toString( 'hex' );
			await note?.( name );
			await put( name, bytes );
			return name;
		},
		put,
		read: async ( name ) => {
			const bytes = await shelf.get( placeOf( name ) );
			return SECRET.test( name ) ? unsealed( name, bytes ) : bytes;
		},
		remove: async ( name ) => shelf.remove( placeOf( name ) ),
		check: () => shelf.check(),
	};
}

/** What was damaged while it rested is as good as not there: a backup says so and goes on, and may put it right. */
function unsealed( name: string, bytes: Buffer ): Buffer {
	try {
		return unseal( name, bytes );
	} catch {
		throw new MissingFile();
	}
}

function placeOf( name: string ): string {
	if ( ! SECRET.test( name ) && ! PLAIN.test( name ) ) {
		throw new Error( 'An attachment is not stored under such a name.' );
	}
	const place = SECRET.test( name ) ? placeOfSecret( name ) : name;
	return `${ place.slice( 0, 2 ) }/${ place }`;
}
