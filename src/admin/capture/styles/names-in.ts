/** A copy gets no other names after it was frozen, so that they are read once. */
const known = new WeakMap< Element, ReadonlySet< string > >();

/** Every element name, `#id` and `.class` that a frozen copy has. */
export function namesIn( root: Element ): ReadonlySet< string > {
	const names = known.get( root ) ?? readNames( root );
	known.set( root, names );
	return names;
}

function readNames( root: Element ): Set< string > {
	const names = new Set< string >();
	/** Rows of a list have the same classes again and again. */
	const seen = new Set< string >();
	const add = ( element: Element ) => {
		names.add( element.localName );
		const id = element.getAttribute( 'id' );
		if ( id ) {
			names.add( `#${ id }` );
		}
		const classes = element.getAttribute( 'class' );
		if ( classes && ! seen.has( classes ) ) {
			seen.add( classes );
			element.classList.forEach( ( name ) => names.add( `.${ name }` ) );
		}
	};
	add( root );
	root.querySelectorAll( '*' ).forEach( add );
	return names;
}
