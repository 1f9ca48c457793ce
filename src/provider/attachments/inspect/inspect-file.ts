import { fileTypeFromBuffer } from 'file-type';
import {
	FILE_TYPES,
	type AttachmentType,
} from '../../../contract/attachment.ts';
import { cleanMovie } from './clean-movie.ts';
import { cleanWebm } from './clean-webm.ts';
import { cleanText } from './clean-text.ts';
import { inspectPackage } from './inspect-package.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { RefusedFile } from './refused-file.ts';

export interface InspectedFile {
	/** What is kept: without places and tags where the type has them. */
	bytes: Buffer;
	/** By what the bytes are, never what the sender says. */
	type: AttachmentType;
}

/** How each type is looked through; a type without an entry is refused. */
const INSPECTORS: Readonly<
	Partial<
		Record<
			AttachmentType,
			( bytes: Buffer ) => Buffer | Promise< Buffer >
		>
	>
> = {
	'application/pdf': inspectPdf,
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
		inspectPackage,
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
		inspectPackage,
	'application/vnd.oasis.opendocument.text': inspectPackage,
	'application/vnd.oasis.opendocument.spreadsheet': inspectPackage,
	'video/mp4': cleanMovie,
	'video/quicktime': cleanMovie,
	'video/webm': cleanWebm,
};

/**
 * Tells what a document or video is by its content, and looks it through.
 *
 * @param announced The type that the sender named: it decides between plain text and CSV only, which look alike.
 * @throws {RefusedFile} for a type that is not in the list of the contract, and for what could harm whoever opens it.
 */
export async function inspectFile(
	bytes: Buffer,
	announced: AttachmentType
): Promise< InspectedFile > {
	const found = await typeOf( bytes );
	if ( found === undefined ) {
		const isTable = announced === 'text/csv';
		return {
			bytes: cleanText( bytes, isTable ),
			type: isTable ? 'text/csv' : 'text/plain',
		};
	}
	const type = FILE_TYPES.find( ( known ) => known === found );
	const inspect = type && INSPECTORS[ type ];
	if ( ! type || ! inspect ) {
		throw new RefusedFile( 'type', 'Files of this type are not taken.' );
	}
	return { bytes: await inspect( bytes ), type };
}

/** Undefined for what has no signature, as text. */
async function typeOf( bytes: Buffer ): Promise< string | undefined > {
	try {
		return ( await fileTypeFromBuffer( bytes ) )?.mime;
	} catch ( error ) {
		throw new RefusedFile( 'type', 'This file is broken.', error );
	}
}
