/** What a face and its rule say of themselves, each with its own words for the same. */
type Face = Pick< FontFace, 'family' | 'unicodeRange' | 'weight' | 'style' >;

/** Tells a font face from the others of its family, by the rule or by the face the browser made of it. */
export function fontKey( {
	family,
	unicodeRange,
	weight,
	style,
}: Face ): string {
	return [
		family.replace( /["']/g, '' ),
		unicodeRange || 'U+0-10FFFF',
		( weight || 'normal' )
			.replace( 'normal', '400' )
			.replace( 'bold', '700' ),
		style || 'normal',
	]
		.join( '|' )
		.toLowerCase();
}
