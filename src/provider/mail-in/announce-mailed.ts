import { fileTypeFromBuffer } from 'file-type';
import type { Attachment as MailPart } from 'mailparser';
import {
	FILE_TYPES,
	MAX_FILE_BYTES,
	PICTURE_TYPES,
	type AnnouncedAttachment,
	type AttachmentType,
} from '../../contract/attachment.ts';
import { sha256 } from '../access/token.ts';
import { cutText } from '../cut-text.ts';
import { stableId } from './stable-id.ts';

/** A message takes ten files, from wherever it comes. */
const MOST = 10;

/** Pictures in a signature are smaller than any picture of a screen. */
const SIGNATURE_BYTES = 8000;

export interface MailedFile {
	announced: AnnouncedAttachment;
	bytes: Buffer;
}

/**
 * The files of a mail, announced as those of a site are; what they really are is looked at when they are taken in.
 *
 * @param mark Of the mail: the same mail names its files alike each time it comes.
 */
export async function announceMailed(
	parts: readonly MailPart[],
	mark: string
): Promise< MailedFile[] > {
	const files: MailedFile[] = [];
	for ( const part of parts ) {
		const { content: bytes, filename } = part;
		const isDecoration = part.related && bytes.length < SIGNATURE_BYTES;
		if (
			isDecoration ||
			bytes.length === 0 ||
			bytes.length > MAX_FILE_BYTES ||
			files.length === MOST
		) {
			continue;
		}
		const name = cutText( filename ?? '', 200 ) || 'file';
		files.push( {
			bytes,
			announced: {
				id: stableId( 'att', `${ mark } ${ files.length }` ),
				kind: 'file',
				name: name.replaceAll( '\0', '' ) || 'file',
				type: await typeOf( bytes, name ),
				bytes: bytes.length,
				sha256: sha256( bytes ),
			},
		} );
	}
	return files;
}

/** By content; a text is a table only by its name. */
async function typeOf(
	bytes: Buffer,
	name: string
): Promise< AttachmentType > {
	const found = await fileTypeFromBuffer( bytes ).catch( () => undefined );
	const known = [ ...PICTURE_TYPES, ...FILE_TYPES ].find(
		( type ) => type === found?.mime
	);
	return known ?? ( /\.csv$/i.test( name ) ? 'text/csv' : 'text/plain' );
}
