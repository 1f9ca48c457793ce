/**
 * The languages that are complete, beside English, which is the source. Plural rules as WordPress.org's own teams use them.
 */
export const LANGUAGES = [
	{ locale: 'fr_FR', language: 'fr', plurals: 'nplurals=2; plural=n > 1;' },
	{ locale: 'nl_NL', language: 'nl', plurals: 'nplurals=2; plural=n != 1;' },
	{ locale: 'de_DE', language: 'de', plurals: 'nplurals=2; plural=n != 1;' },
	{ locale: 'it_IT', language: 'it', plurals: 'nplurals=2; plural=n != 1;' },
];

export const DOMAIN = 'deskside';

/** Both plural rules above know two forms; `check` counts them. */
export const PLURAL_FORMS = 2;

/** Which strings belong to which run-time file: by the folder they are used in. */
export const ROOMS = {
	plugin: 'plugin/',
	panel: 'src/admin/',
	desk: 'src/desk/',
};
