import {
	MAX_ATTACHMENT_BYTES,
	MAX_FILE_BYTES,
	type AnnouncedAttachment,
	type AttachmentType,
} from '../../contract/attachment.ts';
import { DOCUMENT_TYPES, typeByEnding } from '../../contract/file-endings.ts';
import { newUlid } from '../drafts/new-ulid.ts';

const TYPES: Readonly< Record< string, AttachmentType > > = {
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	webp: 'image/webp',
	...DOCUMENT_TYPES,
};

/** What a file chooser offers. */
export const ACCEPTED = Object.keys( TYPES )
	.map( ( ending ) => `.${ ending }` )
	.join( ',' );

/** A file that goes with an answer, and what the answer says of it. */
export interface AnswerFile {
	announced: AnnouncedAttachment;
	blob: Blob;
}

export type Taken = AnswerFile | 'unknown_type' | 'too_large' | 'unreadable';

/** A file as an answer announces it: id, size and SHA-256; or why it cannot go along. */
export async function takeFile( file: File ): Promise< Taken > {
	const type = typeByEnding( TYPES, file.name );
	if ( ! type || file.size === 0 ) {
		return 'unknown_type';
	}
	const isPicture = type.startsWith( 'image/' );
	if ( file.size > ( isPicture ? MAX_ATTACHMENT_BYTES : MAX_FILE_BYTES ) ) {
		return 'too_large';
	}
	const sha256 = await hashOf( file ).catch( () => null );
	return sha256 === null
		? 'unreadable'
		: {
				blob: file,
				announced: {
					id: `att_${ newUlid() }`,
					kind: 'file',
					name: file.name.slice( 0, 200 ),
					type,
					bytes: file.size,
					sha256,
				},
		  };
}

async function hashOf( file: Blob ): Promise< string > {
	const hash = await crypto.subtle.digest(
		'SHA-256',
		await file.arrayBuffer()
	);
	return Array.from( new Uint8Array( hash ), ( byte ) =>
		byte.toString( 16 ).padStart( 2, '0' )
	).join( '' );
}
