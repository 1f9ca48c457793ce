import { toLocale } from '../../contract/locale.ts';

/**
 * The language for Intl: the page's, in the agent's own variety where the browser names one (en-GB writes the day first).
 */
export function getLanguage(): string {
	const language = document.documentElement.lang || 'en';
	return (
		navigator.languages.find(
			( tag ) =>
				toLocale( tag ) === language && tag.startsWith( language )
		) ?? language
	);
}
