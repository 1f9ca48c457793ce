import { constants, inflateSync } from 'node:zlib';
import { unsafe } from './refused-file.ts';

/** Names that act when a reader opens the file, fetch something, carry another file, or hide what is in it. */
const ACTIVE =
	/\/(?:JavaScript|Launch|EmbeddedFiles?|Filespec|RichMedia|XFA\s*[[\d]|SubmitForm|ImportData|GoToR|GoToE|Encrypt|Rendition)(?![A-Za-z])/;

/** What makes a file something else as well, for a server or a browser that does not look at its type. */
const OTHER = /<\?php|<script|<html[\s>]|<svg[\s>]|<!doctype/i;

const ZIP_END = Buffer.from( 'PK\x05\x06' );
/** Readers of archives look for their end in these last bytes. */
const ZIP_TAIL = 66_000;

/** All that object streams may unpack to. */
const MAX_UNPACKED = 50_000_000;

/** What stands between a dictionary and its stream is found this close before it. */
const DICTIONARY = 600;

/**
 * Looks through a PDF; it stays as it is.
 *
 * @throws {RefusedFile} for one that acts by itself, is encrypted, is something else as well, or does not end as a PDF ends.
 */
export function inspectPdf( bytes: Buffer ): Buffer {
	const text = bytes.toString( 'latin1' );
	const end = text.lastIndexOf( '%%EOF' );
	if ( ! text.startsWith( '%PDF-' ) || end < 0 ) {
		throw unsafe( 'This PDF is broken.' );
	}
	if (
		text.slice( end + 5 ).trim() !== '' ||
		bytes.subarray( -ZIP_TAIL ).includes( ZIP_END )
	) {
		throw unsafe( 'Something stands behind the end of this PDF.' );
	}
	if ( OTHER.test( text ) ) {
		throw unsafe( 'This PDF is a page or a program as well.' );
	}
	for ( const part of [ text, ...objectStreams( bytes, text ) ] ) {
		if ( ACTIVE.test( plainNames( part ) ) ) {
			throw unsafe(
				'This PDF is encrypted, carries other files, or runs something. Print it to a new PDF and send that.'
			);
		}
	}
	return bytes;
}

/** `/J#61vaScript` is the same name as `/JavaScript`. */
const plainNames = ( text: string ): string =>
	text.replace( /#([0-9a-f]{2})/gi, ( _, hex: string ) =>
		String.fromCharCode( parseInt( hex, 16 ) )
	);

/** Objects may be packed several in one stream, where a plain search does not see them. */
function* objectStreams(
	bytes: Buffer,
	text: string
): Generator< string, void > {
	let left = MAX_UNPACKED;
	for ( const found of text.matchAll( /\bstream\r?\n/g ) ) {
		const before = plainNames(
			text.slice( Math.max( 0, found.index - DICTIONARY ), found.index )
		);
		const dictionary = before.slice( before.lastIndexOf( ' obj' ) );
		if ( ! /\/ObjStm(?![A-Za-z])/.test( dictionary ) ) {
			continue;
		}
		const packed = bytes.subarray( found.index + found[ 0 ].length );
		const unpacked = unpack( packed, left );
		left -= unpacked.length;
		yield unpacked.toString( 'latin1' );
	}
}

function unpack( packed: Buffer, left: number ): Buffer {
	try {
		return inflateSync( packed, {
			maxOutputLength: Math.max( 1, left ),
			finishFlush: constants.Z_SYNC_FLUSH,
		} );
	} catch ( error ) {
		throw unsafe( 'This PDF cannot be looked through.', error );
	}
}
