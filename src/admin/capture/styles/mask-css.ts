/** Words in a style sheet (`content`, custom properties) are masked like any text; addresses and names of fonts are not words. */
export function maskCss(
	body: string,
	maskText: ( text: string ) => string
): string {
	if ( ! /content\s*:|--/.test( body ) || ! /["']/.test( body ) ) {
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
