/** Adds declarations to an element of the copy; each wins over the page's own. */
export function addStyle(
	copy: Element,
	declarations: Readonly< Record< string, string > >
): void {
	const added = Object.entries( declarations )
		.map( ( [ name, value ] ) => `${ name }:${ value }!important` )
		.join( ';' );
	const own = copy.getAttribute( 'style' );
	copy.setAttribute( 'style', own ? `${ own };${ added }` : added );
}
