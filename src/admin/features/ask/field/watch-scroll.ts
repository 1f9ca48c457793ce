/** The documents of this page: its own, and those of its same-origin frames (the editors' canvas). */
function documentsOf( doc: Document ): Document[] {
	const frames = [ ...doc.querySelectorAll( 'iframe' ) ].map( ( frame ) => {
		try {
			return frame.contentDocument;
		} catch {
			return null;
		}
	} );
	return [ doc, ...frames ].filter( ( one ) => one !== null );
}

/**
 * Tells when the page has been scrolled: from then on places on the screen are no longer places in the picture.
 * Scrolling inside our own panel does not count.
 *
 * @return The undo.
 */
export function watchScroll( doc: Document, onScroll: () => void ): () => void {
	const documents = documentsOf( doc );
	const listener = ( { target }: Event ) => {
		const inPanel =
			target instanceof Element && target.closest( '[data-deskside-ui]' );
		if ( ! inPanel ) {
			onScroll();
		}
	};
	documents.forEach( ( one ) =>
		one.addEventListener( 'scroll', listener, true )
	);
	return () =>
		documents.forEach( ( one ) =>
			one.removeEventListener( 'scroll', listener, true )
		);
}
