const HIDDEN = '.screen-reader-text';

/** As a name: in one line, without the colon that leads to the field. */
const tidy = ( text: string ): string =>
	text
		.replace( /\s+/g, ' ' )
		.trim()
		.slice( 0, 100 )
		.replace( / ?[:：—]$/, '' );

/** What is read on the page; a header's "Sort ascending." is not. */
function shownWords( node: Node ): string {
	const isHidden =
		node.nodeType === 1 && ( node as Element ).matches( HIDDEN );
	return node.nodeType === 3
		? node.nodeValue ?? ''
		: isHidden
		? ''
		: [ ...node.childNodes ].map( shownWords ).join( '' );
}

/** Shown words as a name, all of them where none are shown; '' for nothing. */
export const wordsOf = ( node: Node | null | undefined ): string =>
	node ? tidy( shownWords( node ) ) || tidy( node.textContent ?? '' ) : '';

/** Whether a person sees words here, or a screen reader alone. */
export const hasShownWords = ( node: Element ): boolean =>
	! node.closest( HIDDEN ) && !! tidy( shownWords( node ) );
