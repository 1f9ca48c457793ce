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
const RULES: TrustedWords = {
	createHTML: same,
	createScript: same,
	createScriptURL: same,
};

/**
 * Vouches for the script tags that this site's WordPress printed for us.
 *
 * @throws Where the page's policy allows no policies of others; then the plain page is the way.
 */
export function trustWords( view: Window | null ): TrustedWords {
	const { trustedTypes } = ( view ?? {} ) as TrustingWindow;
	if ( ! trustedTypes ) {
		return RULES;
	}
	const policy = trustedTypes.createPolicy( 'deskside', RULES );
	// Its methods lose their owner when they are taken apart.
	return {
		createHTML: ( words ) => policy.createHTML( words ),
		createScript: ( words ) => policy.createScript( words ),
		createScriptURL: ( words ) => policy.createScriptURL( words ),
	};
}
