import { toLocale } from '../../contract/locale.ts';

/**
 * The language for Intl: the page's, in the agent's own variety where the browser names one. English is British here, as it is
 * in the provider's words, which stand beside our dates: one card never writes days in two ways.
 */
export function getLanguage(): string {
	const language = document.documentElement.lang || 'en';
	if ( language === 'en' ) {
		return 'en-GB';
	}
	return (
		navigator.languages.find(
			( tag ) =>
				toLocale( tag ) === language && tag.startsWith( language )
		) ?? language
	);
}
