import type { Locale } from '../../contract/locale.ts';
import { fill } from '../clock/explain-words.ts';
import { PAGE_WORDS, type PageWord } from './page-words.ts';

/** A sentence of the page in a language, with its values. */
export const say = (
	word: PageWord,
	locale: Locale,
	values: Record< string, string | number > = {}
): string => fill( PAGE_WORDS[ word ][ locale ], values );
