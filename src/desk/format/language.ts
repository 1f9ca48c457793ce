/** The page's language, for Intl; set once by `loadLanguage` before anything is shown. */
export function getLanguage(): string {
	return document.documentElement.lang || 'en';
}
