import { wpGlobal } from './wp-global.ts';

type Jed = { locale_data?: Record< string, Record< string, unknown > > };

/** Hands the panel's texts to wp.i18n, before the panel is imported; broken ones leave it in English. */
export function setTranslations(
	view: Window | null,
	json: string | null
): void {
	try {
		const { locale_data: texts } = JSON.parse( json ?? '{}' ) as Jed;
		const own = texts?.deskside ?? texts?.messages;
		if ( own ) {
			wpGlobal( view ).i18n?.setLocaleData?.( own, 'deskside' );
		}
	} catch {
		// English is the source language: the panel has its texts in any case.
	}
}
