import type { Locale } from '../../contract/locale.ts';
import { sha256 } from '../access/token.ts';
import { approvalText, TEXT_VERSION, type Approved } from './approval-text.ts';
import { canonicalJson } from './canonical-json.ts';
import type { VersionRow } from './quote-rows.ts';

/** The sentence beside the button with its number and language. */
export interface ShownText {
	version: number;
	locale: Locale;
	words: string;
}

/** All that is shown in a language: the version's document and the sentence, and their hash. */
export interface Shown {
	text: ShownText;
	/** Canonical JSON of `{ document, text }`. */
	canonical: string;
	sha256: string;
}

/** What stands before an owner's eyes when the button is pressed; its hash is what an approval names. */
export function shownIn(
	version: Approved & Pick< VersionRow, 'document' >,
	locale: Locale
): Shown {
	const text = {
		version: TEXT_VERSION,
		locale,
		words: approvalText( version, locale ),
	};
	// The document is canonical already, and its key sorts before the other.
	const canonical = `{"document":${
		version.document
	},"text":${ canonicalJson( text ) }}`;
	return { text, canonical, sha256: sha256( canonical ) };
}
