import { frameDocument } from './candidates.ts';

/** The windows of a page and its same-origin frames. */
function windowsOf( doc: Document ): Window[] {
	const inside = [ ...doc.querySelectorAll( 'iframe' ) ].flatMap(
		( frame ) => {
			const content = frameDocument( frame );
			return content ? windowsOf( content ) : [];
		}
	);
	return doc.defaultView ? [ doc.defaultView, ...inside ] : inside;
}

/**
 * Listens on a page and all its same-origin frames, before anything of the page does.
 *
 * @return Takes every listener away again.
 */
export function listenEverywhere(
	doc: Document,
	types: readonly string[],
	listener: ( event: Event ) => void
): () => void {
	const windows = windowsOf( doc );
	const options = { capture: true, passive: false };
	for ( const window of windows ) {
		types.forEach( ( type ) =>
			window.addEventListener( type, listener, options )
		);
	}
	return () => {
		for ( const window of windows ) {
			types.forEach( ( type ) =>
				window.removeEventListener( type, listener, options )
			);
		}
	};
}
