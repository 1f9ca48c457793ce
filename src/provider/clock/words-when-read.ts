import { LOCALES, type Locale, type Words } from '../../contract/locale.ts';

/**
 * One text in each language, put together when that language is read: whoever shows one pays for one. Reads, compares and
 * serialises like words that stand there already.
 */
export function wordsWhenRead( say: ( locale: Locale ) => string ): Words {
	const words = {};
	for ( const locale of LOCALES ) {
		Object.defineProperty( words, locale, {
			enumerable: true,
			get: () => say( locale ),
		} );
	}
	return words as Words;
}
