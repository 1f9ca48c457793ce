import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

/** A text file's words. */
export interface ReadText {
	/** Without the mark of byte order that some editors put before a text. */
	text: string;
	/** False: letters of another encoding became U+FFFD. */
	isUtf8: boolean;
}

/** Reads a file of text. @throws when it cannot be read. */
export function readText( file: string ): ReadText {
	const bytes = readFileSync( file );
	// Takes the mark of byte order away by itself.
	const text = new TextDecoder().decode( bytes );
	return { text, isUtf8: isUtf8( bytes ) };
}
