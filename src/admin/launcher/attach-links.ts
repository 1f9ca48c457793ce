import { openerOf } from './opener.ts';

/** A click that the browser should handle itself: another tab, a download, or somebody else took it. */
const isForTheBrowser = ( event: MouseEvent ) =>
	event.defaultPrevented ||
	event.button !== 0 ||
	event.metaKey ||
	event.ctrlKey ||
	event.shiftKey ||
	event.altKey;

/**
 * Upgrades the links that lead to the plain help page. One listener on the document, because other plugins
 * move and rebuild the admin bar.
 *
 * @return The undo.
 */
export function attachLinks(
	doc: Document,
	open: ( opener: HTMLElement ) => void
): () => void {
	const onClick = ( event: MouseEvent ) => {
		const opener = openerOf( event );
		if ( ! opener || isForTheBrowser( event ) ) {
			return;
		}
		event.preventDefault();
		open( opener );
	};
	doc.addEventListener( 'click', onClick );
	return () => doc.removeEventListener( 'click', onClick );
}
