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

/** Declarations that keep a border box at its size, whatever is around it. */
export function pinned( width: number, height: number ) {
	return {
		'box-sizing': 'border-box',
		width: `${ width }px`,
		'min-width': `${ width }px`,
		'max-width': `${ width }px`,
		height: `${ height }px`,
		'min-height': `${ height }px`,
		'max-height': `${ height }px`,
	};
}
