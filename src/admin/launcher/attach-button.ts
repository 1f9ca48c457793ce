/** The admin bar is there, and our entry in it can be seen. */
const isLinkVisible = ( doc: Document ) =>
	!! doc.querySelector( '#wp-admin-bar-deskside a' )?.getClientRects().length;

/**
 * A small fixed button while the admin bar is hidden, as in the editors' full screen; follows the switch.
 *
 * @return The undo.
 */
export function attachButton(
	doc: Document,
	label: string,
	open: ( opener: HTMLElement ) => void
): () => void {
	const button = doc.createElement( 'button' );
	button.type = 'button';
	button.className = 'deskside-button';
	button.dataset.desksideUi = '';
	button.title = label;
	button.setAttribute( 'aria-label', label );
	button.addEventListener( 'click', () => open( button ) );

	const follow = () => {
		button.hidden = isLinkVisible( doc );
	};
	const observer = new MutationObserver( follow );
	observer.observe( doc.body, { attributeFilter: [ 'class' ] } );
	doc.defaultView?.addEventListener( 'resize', follow );
	follow();
	doc.body.append( button );

	return () => {
		observer.disconnect();
		doc.defaultView?.removeEventListener( 'resize', follow );
		button.remove();
	};
}
