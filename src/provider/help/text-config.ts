import type { Locale } from '../../contract/locale.ts';

/** PostgreSQL's own text search configurations: stop words and Snowball stemming. */
export const TEXT_CONFIG: Readonly< Record< Locale, string > > = {
	en: 'english',
	fr: 'french',
	nl: 'dutch',
	de: 'german',
	it: 'italian',
};
