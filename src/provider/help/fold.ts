/** Small letters without accents, as people type them in a hurry: `Éclair` → `eclair`, `Straße` → `strasse`. */
export function fold( text: string ): string {
	return text
		.toLowerCase()
		.normalize( 'NFD' )
		.replace( /\p{M}/gu, '' )
		.replaceAll( 'ß', 'ss' )
		.replaceAll( 'œ', 'oe' )
		.replaceAll( 'æ', 'ae' );
}
