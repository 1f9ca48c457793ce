/** Writes the number of unread answers on every opener in the admin bar; nothing at zero. */
export function showUnread(
	doc: Document,
	count: number,
	label: string
): void {
	doc.querySelectorAll( '#wp-admin-bar-deskside > a' ).forEach( ( link ) => {
		link.querySelector( '.deskside-unread' )?.remove();
		if ( count > 0 ) {
			link.append( badge( doc, count, label ) );
		}
	} );
}

function badge( doc: Document, count: number, label: string ): HTMLElement {
	const element = doc.createElement( 'span' );
	const words = doc.createElement( 'span' );
	element.className = 'deskside-unread';
	words.className = 'screen-reader-text';
	words.textContent = ` ${ label }`;
	element.append( String( count ), words );
	return element;
}
