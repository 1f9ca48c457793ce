import type { WordReader } from './word-reader.ts';

const HEADING =
	'h1,h2,h3,h4,.hndle,.components-panel__body-title,[role="heading"],legend,summary';
/** Boxes with a heading of their own. */
const BOX =
	'.postbox,.components-panel__body,[role="dialog"],dialog,fieldset,details,.card';
const FURNITURE = '#adminmenu,#wpadminbar,[data-deskside-ui]';
const LONGEST = 300;

/** Heading of the box around an element, else the last heading before it in the document, masked; '' when there is none. */
export function fieldSection( element: Element, reader: WordReader ): string {
	const furniture = element.closest( '#adminmenumain,#wpadminbar' );
	if ( furniture ) {
		return (
			reader.attribute( furniture, 'aria-label' ) ||
			reader.words( furniture.querySelector( '.screen-reader-shortcut' ) )
		);
	}
	const heading = element.parentElement
		?.closest( BOX )
		?.querySelector( HEADING );
	const found =
		heading && ! heading.contains( element )
			? heading
			: lastBefore( element );
	return reader.words( found ).slice( 0, LONGEST );
}

function lastBefore( element: Element ): Element | null {
	let found: Element | null = null;
	for ( const heading of element.ownerDocument.querySelectorAll( HEADING ) ) {
		const place = heading.compareDocumentPosition( element );
		const before =
			place & Node.DOCUMENT_POSITION_FOLLOWING &&
			! ( place & Node.DOCUMENT_POSITION_CONTAINED_BY );
		if ( before && ! heading.closest( FURNITURE ) ) {
			found = heading;
		}
	}
	return found;
}
