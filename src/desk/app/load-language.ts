import { setLocaleData } from '@wordpress/i18n';
import { toLocale } from '../../contract/locale.ts';
import { borrowTexts } from './borrow-texts.ts';

/**
 * Sets the page's language to the first of the browser's that we have, and loads its texts. Without them the desk
 * speaks English; it never waits for long.
 *
 * @param wanted The browser's languages, best first.
 */
export async function loadLanguage(
	wanted: readonly string[]
): Promise< void > {
	const language = toLocale( wanted[ 0 ] ?? 'en' );
	if ( language === 'en' ) {
		return;
	}
	try {
		const response = await fetch( `languages/${ language }.json`, {
			signal: AbortSignal.timeout( 5_000 ),
		} );
		const { locale_data: texts } = await response.json();
		setLocaleData( texts.messages, 'deskside' );
		borrowTexts();
		document.documentElement.lang = language;
	} catch {
		document.documentElement.lang = 'en';
	}
}
