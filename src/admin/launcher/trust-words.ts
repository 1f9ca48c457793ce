/** What a page with Trusted Types takes for markup, scripts and their addresses; elsewhere the words themselves. */
export type TrustedWords = Record<
	'createHTML' | 'createScript' | 'createScriptURL',
	( words: string ) => string
>;

type TrustingWindow = Window & {
	trustedTypes?: {
		createPolicy( name: string, rules: TrustedWords ): TrustedWords;
	};
};

const same = ( words: string ) => words;

/**
 * Vouches for the script tags that this site's WordPress printed for us.
 *
 * @throws Where the page's policy allows no policies of others; then the plain page is the way.
 */
export function trustWords( view: TrustingWindow | null ): TrustedWords {
	const rules = {
		createHTML: same,
		createScript: same,
		createScriptURL: same,
	};
	return view?.trustedTypes?.createPolicy( 'deskside', rules ) ?? rules;
}
