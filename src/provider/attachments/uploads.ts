import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server, Upload } from '@tus/server';
import type { AttachmentPlace } from './find-announced.ts';

/** What of a request tus looks at. */
export interface TusRequest {
	method: 'HEAD' | 'PATCH';
	headers: Record< string, string >;
	body?: ReadableStream;
}

/** Files on their way, in parts. Until all is there nothing of it is an attachment. */
export interface Uploads {
	/** Lets chunks in for a file of so many bytes; what came already stays. */
	begin: ( place: AttachmentPlace, bytes: number ) => Promise< void >;
	/** Answers as the tus protocol 1.0 says. */
	speak: (
		place: AttachmentPlace,
		request: TusRequest
	) => Promise< Response >;
	read: ( place: AttachmentPlace ) => Promise< Buffer >;
	/** Forgets what came; nothing happens when nothing did. */
	remove: ( place: AttachmentPlace ) => Promise< void >;
	/** Forgets what nobody added to since `before`; returns how many files that were. */
	sweep: ( before: Date ) => Promise< number >;
}

const PATH = '/uploads';

/** A folder of its own, never one that is served. */
export function openUploads( dir: string ): Uploads {
	const store = new FileStore( { directory: dir } );
	const server = new Server( { path: PATH, datastore: store } );
	const forget = ( id: string ) =>
		store.remove( id ).catch( () => undefined );
	return {
		begin: async ( place, bytes ) => {
			const id = nameOf( place );
			const begun = await store.getUpload( id ).catch( () => null );
			if ( begun === null ) {
				await mkdir( dir, { recursive: true, mode: 0o700 } );
				await store.create(
					new Upload( { id, size: bytes, offset: 0 } )
				);
			}
		},
		speak: ( place, { method, headers, body } ) =>
			server.handleWeb(
				new Request( `http://localhost${ PATH }/${ nameOf( place ) }`, {
					method,
					headers,
					...( body ? { body, duplex: 'half' } : {} ),
				} )
			),
		read: ( place ) => readFile( join( dir, nameOf( place ) ) ),
		remove: ( place ) => forget( nameOf( place ) ),
		sweep: ( before ) => sweepFolder( dir, before ),
	};
}

/** Ids hold letters, digits and underscores only; anything else never came from our database. */
function nameOf( { provider_id, site_id, id }: AttachmentPlace ): string {
	const name = `${ provider_id }-${ site_id }-${ id }`;
	if ( ! /^[\w-]+$/.test( name ) ) {
		throw new Error( 'No upload has such a name.' );
	}
	return name;
}

async function sweepFolder( dir: string, before: Date ): Promise< number > {
	let swept = 0;
	for ( const name of await readdir( dir ).catch( () => [] ) ) {
		const path = join( dir, name );
		const found = await stat( path ).catch( () => null );
		// The note beside a file is as old as its beginning: it goes with the file, or when that is gone.
		const part = await stat( path.replace( /\.json$/, '' ) ).catch(
			() => null
		);
		if ( found && ( part ?? found ).mtime < before ) {
			await unlink( path ).catch( () => undefined );
			swept += name.endsWith( '.json' ) ? 0 : 1;
		}
	}
	return swept;
}
