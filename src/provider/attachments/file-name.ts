import type { AttachmentType } from '../../contract/attachment.ts';
import { cutText } from '../cut-text.ts';

/** The ending that fits what the bytes are. */
const ENDINGS: Readonly< Record< AttachmentType, string > > = {
	'image/png': 'png',
	'image/jpeg': 'jpg',
	'image/webp': 'webp',
	'application/pdf': 'pdf',
	'text/plain': 'txt',
	'text/csv': 'csv',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
		'docx',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
	'application/vnd.oasis.opendocument.text': 'odt',
	'application/vnd.oasis.opendocument.spreadsheet': 'ods',
	'video/mp4': 'mp4',
	'video/quicktime': 'mov',
	'video/webm': 'webm',
};

const LONGEST = 80;

/**
 * The name under which somebody saves a file: letters, digits and few marks of the sender's name, so that nothing in it turns
 * round, hides or leads into another folder, with the ending of what the bytes are.
 */
export function fileName( name: string, type: AttachmentType ): string {
	const stem = name
		.normalize( 'NFC' )
		.replace( /\.[^.]{1,8}$/, '' )
		.replace( /[^\p{L}\p{M}\p{N}_-]+/gu, ' ' )
		.trim();
	return `${ cutText( stem, LONGEST ) || 'file' }.${ ENDINGS[ type ] }`;
}

/** `Content-Disposition` that saves rather than opens, RFC 6266. The plain name is ours, the other one percent-encoded. */
export const disposition = (
	id: string,
	name: string,
	type: AttachmentType
): string =>
	`attachment; filename="${ id }.${
		ENDINGS[ type ]
	}"; filename*=UTF-8''${ encodeURIComponent( fileName( name, type ) ) }`;
