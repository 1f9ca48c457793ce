import type { AttachmentType } from './attachment.ts';

/**
 * Documents and videos by the ending of their name. Browsers ask the system for a file's type, and systems know little: the
 * ending says more, and the provider looks into the file anyway.
 */
export const DOCUMENT_TYPES: Readonly< Record< string, AttachmentType > > = {
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

/** The type that a file's name tells in such a table; none for another ending, or for a name without one. */
export function typeByEnding(
	types: Readonly< Record< string, AttachmentType > >,
	name: string
): AttachmentType | undefined {
	const ending = /\.([a-z0-9]+)$/i.exec( name )?.[ 1 ]?.toLowerCase() ?? '';
	return Object.hasOwn( types, ending ) ? types[ ending ] : undefined;
}
