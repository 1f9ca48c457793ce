/** Small letters without accents; the provider folds alike (src/provider/help/fold.ts). */
export const fold = ( text: string ): string =>
	text
		.toLowerCase()
		.normalize( 'NFD' )
		.replace( /\p{M}/gu, '' )
		.replaceAll( 'ß', 'ss' )
		.replaceAll( 'œ', 'oe' )
		.replaceAll( 'æ', 'ae' );
