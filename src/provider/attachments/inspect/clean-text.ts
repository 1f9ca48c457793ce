import { RefusedFile, unsafe } from './refused-file.ts';

/** A longer log is read by nobody; its end would do. */
const MAX_BYTES = 20_000_000;

/** What no text of ours needs: tabs, line ends and the form feed stay. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const BINARY = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;

/** How programs and pages begin. */
const BEGINNING = /^(?:<|#!|MZ|%!PS|\{\\rtf)/;

/** Marks by which an interpreter finds its part anywhere. Nothing in it repeats without bound: hostile texts are long. */
const PROGRAM =
	/%PDF-|<\?(?:php|=)|<%|<!doctype|<!entity|<(?:script|svg|html|iframe|object|embed)\b/i;

/** A cell that is a formula, and what in one starts a program or asks an address. */
const FORMULA = /(?:^|[,;\t"'])[ "']{0,5}[=+\-@]/;
const ACTS =
	/(?:hyperlink|webservice|import[a-z]{2,10}|call|exec|dde|register\.id) {0,3}\(|\|[^,;]{0,80}!/i;

/**
 * Text as UTF-8, whatever it came in.
 *
 * @throws {RefusedFile} for what is no text, and for text that is a program, a page or a table that acts.
 */
export function cleanText( bytes: Buffer, isTable: boolean ): Buffer {
	if ( bytes.length > MAX_BYTES ) {
		throw new RefusedFile( 'too_large', 'A text may have 20 MB.' );
	}
	const text = decode( bytes );
	if ( BINARY.test( text ) ) {
		throw new RefusedFile( 'type', 'Files of this type are not taken.' );
	}
	if ( BEGINNING.test( text.trimStart() ) || PROGRAM.test( text ) ) {
		throw unsafe(
			'This text is a program or a page. Paste what matters into the message.'
		);
	}
	if ( isTable && text.split( /\r\n|\r|\n/ ).some( actsAsTable ) ) {
		throw unsafe( 'A cell of this table would run something.' );
	}
	return Buffer.from( text );
}

const actsAsTable = ( line: string ): boolean =>
	FORMULA.test( line ) && ACTS.test( line );

/** Table calculators write UTF-16 and Windows-1252 still. */
function decode( bytes: Buffer ): string {
	const [ first, second ] = bytes;
	if ( first === 0xff && second === 0xfe ) {
		return new TextDecoder( 'utf-16le' ).decode( bytes );
	}
	if ( first === 0xfe && second === 0xff ) {
		return new TextDecoder( 'utf-16be' ).decode( bytes );
	}
	try {
		return new TextDecoder( 'utf-8', { fatal: true } ).decode( bytes );
	} catch {
		return new TextDecoder( 'windows-1252' ).decode( bytes );
	}
}
