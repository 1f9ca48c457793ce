import { absoluteUrls } from './style-entry.ts';

/** Data at hand, then the smallest that works everywhere, then whatever there is. */
const BEST_FIRST = [ /^url\("?data:/, /woff2/, /woff/, /./ ];

/** A face's declarations with one source only. */
export function pickFont( text: string, base: string ): string {
	const sources =
		absoluteUrls( text, base ).match(
			/url\((?:"[^"]*"|[^)"]*)\)(?:\s*format\([^)]*\))?/g
		) ?? [];
	const [ best ] = BEST_FIRST.flatMap( ( kind ) =>
		sources.filter( ( source ) => kind.test( source ) )
	);
	const rest = text.replace(
		/src\s*:\s*(?:url\((?:"[^"]*"|[^)"]*)\)|[^;"]|"[^"]*")*;?/g,
		''
	);
	return best ? `@font-face{${ rest }src:${ best }}` : '';
}
