import { absoluteUrls } from './style-entry.ts';

/** A face's declarations with one source only, the smallest that works everywhere: data at hand, then WOFF2, then WOFF. */
export function pickFont( text: string, base: string ): string {
	const sources =
		absoluteUrls( text, base ).match(
			/url\((?:"[^"]*"|[^)"]*)\)(?:\s*format\([^)]*\))?/g
		) ?? [];
	const best =
		sources.find(
			( source ) =>
				source.includes( 'url("data:' ) ||
				source.includes( 'url(data:' )
		) ??
		sources.find( ( source ) => /woff2/.test( source ) ) ??
		sources.find( ( source ) => /woff/.test( source ) ) ??
		sources[ 0 ];
	const rest = text.replace(
		/src\s*:\s*(?:url\((?:"[^"]*"|[^)"]*)\)|[^;"]|"[^"]*")*;?/g,
		''
	);
	return best ? `@font-face{${ rest }src:${ best }}` : '';
}
