/** Tells a font face from the others of its family, by what its rule says or the face the browser made of it, each in its own words. */
export const fontKey = (
	family: string,
	range: string,
	weight: string,
	style: string
): string =>
	[
		family.replace( /["']/g, '' ),
		range || 'U+0-10FFFF',
		( weight || '400' ).replace( 'normal', '400' ).replace( 'bold', '700' ),
		style || 'normal',
	]
		.join( '|' )
		.toLowerCase();
