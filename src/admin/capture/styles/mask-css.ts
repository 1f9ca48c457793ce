/** `attr()` of what rules are matched by and masking therefore leaves as it is; shown, it could be anybody's name. */
const UNMASKED = /attr\(\s*(?:id|class|name|for)\b[^)]*\)/g;

/** Words in a style sheet (`content`, markers of lists, quotes, custom properties) are masked like any text; addresses are no words. */
export function maskCss(
	rule: string,
	maskText: ( text: string ) => string
): string {
	const body = rule.replace( UNMASKED, '""' );
	if (
		! /content\s*:|--|hyphenate|list-style|quotes|symbols|suffix|prefix/.test(
			body
		) ||
		! /["']/.test( body )
	) {
		return body;
	}
	return body.replace(
		/url\((?:"[^"]*"|'[^']*'|[^)]*)\)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g,
		( all, double?: string, single?: string ) => {
			const text = double ?? single;
			return text === undefined || ! text
				? all
				: `"${ maskText( text ) }"`;
		}
	);
}
