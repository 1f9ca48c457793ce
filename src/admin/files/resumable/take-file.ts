import {
	MAX_FILE_BYTES,
	type AttachmentType,
} from '../../../contract/attachment.ts';
import { newId } from '../new-id.ts';
import type { OwnFile } from '../own-file.ts';

/** Browsers ask the system for a file's type, and systems know little: the ending says more. The provider looks into the file. */
const TYPES: Readonly< Record< string, AttachmentType > > = {
	pdf: 'application/pdf',
	txt: 'text/plain',
	log: 'text/plain',
	csv: 'text/csv',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	odt: 'application/vnd.oasis.opendocument.text',
	ods: 'application/vnd.oasis.opendocument.spreadsheet',
	mp4: 'video/mp4',
	m4v: 'video/mp4',
	mov: 'video/quicktime',
	webm: 'video/webm',
};

export type Taken =
	| { status: 'taken'; file: OwnFile }
	| { status: 'unreadable' | 'too_large'; name: string };

/** A document or video of the owner's as it goes along; nothing of it is read yet. */
export function takeFile( file: File ): Taken {
	const { name, size } = file;
	const type =
		TYPES[ /\.([a-z0-9]+)$/i.exec( name )?.[ 1 ]?.toLowerCase() ?? '' ];
	if ( ! type || size === 0 ) {
		return { status: 'unreadable', name };
	}
	if ( size > MAX_FILE_BYTES ) {
		return { status: 'too_large', name };
	}
	return {
		status: 'taken',
		file: { id: newId( 'att' ), name, blob: file.slice( 0, size, type ) },
	};
}
