import type { Anchor } from './anchor.ts';
import { besideLabel } from './beside-label.ts';
import { firstWords } from './first-words.ts';
import { lastName, nameOf } from './name-of.ts';
import { hasShownWords, wordsOf } from './words-of.ts';

const HEADING = 'h1,h2,h3,h4,h5,legend,th';

function find( root: ParentNode, selector: string ): Element | null {
	try {
		return root.querySelector( selector );
	} catch {
		return null; // A selector that this browser cannot read marks nothing.
	}
}

function labelOf( field: Element ): Element | null {
	const [ label ] = ( field as HTMLInputElement ).labels ?? [];
	return (
		label ??
		field
			.closest( '.components-base-control' )
			?.querySelector(
				'.components-base-control__label,.components-input-control__label'
			) ??
		null
	);
}

/** The heading cell of a classic settings row, when the field is the only one of its row that could own it; the label that fills the cell. */
function rowHeading( field: Element ): Element | null {
	const cell = field
		.closest( 'tr' )
		?.querySelector( ':scope > th:not(.check-column)' );
	const label = cell?.querySelector( ':scope > label' );
	return label && wordsOf( label ) === wordsOf( cell ) ? label : cell ?? null;
}

/** What a flex or grid container puts between its children. */
function gapAround( { parentElement }: Element ): number {
	const style = parentElement && getComputedStyle( parentElement );
	return style && /flex|grid/.test( style.display )
		? parseFloat( style.columnGap ) || 0
		: 0;
}

/** On the field's own edge: behind it the next control would be covered. */
const badge = ( field: Element, name: string ): Anchor => ( {
	at: field,
	how: 'badge',
	float: getComputedStyle( field ).float,
	gap: gapAround( field ),
	name: name || lastName( field ),
} );

function onBox( box: Element ): Anchor | null {
	const title = box.querySelector( '.hndle,h2' );
	const words = title && firstWords( title );
	return title && words
		? { at: title, how: 'title', name: wordsOf( words ) }
		: null;
}

/**
 * Where the mark of a field goes. Reads the page only, so that many can be found before the first is put in.
 *
 * @return Null while the field is not on the page.
 */
export function findAnchor( doc: Document, selector: string ): Anchor | null {
	const field = find( doc, selector );
	if ( ! field || field.closest( '[data-deskside-ui]' ) ) {
		return null;
	}
	const { localName } = field;
	if ( localName === 'th' && field.closest( 'thead' ) ) {
		return { at: field, how: 'corner', name: wordsOf( field ) };
	}
	if ( field.matches( HEADING ) ) {
		return { at: field, how: 'inside', name: wordsOf( field ) };
	}
	if ( field.matches( '.postbox' ) ) {
		return onBox( field );
	}
	const row = rowHeading( field );
	if ( row && wordsOf( row ) && field.matches( 'input[type="radio"]' ) ) {
		// The label of a radio button is one answer; the row's heading is the question.
		return { at: row, how: 'inside', name: wordsOf( row ) };
	}
	const label = localName === 'label' ? field : labelOf( field );
	const name = label ? nameOf( label, field ) : '';
	const isShown = !! label && !! name && hasShownWords( label );
	const place = isShown ? besideLabel( label, field, name ) : null;
	if ( ! place && ! isShown && row && wordsOf( row ) ) {
		return { at: row, how: 'inside', name: wordsOf( row ) };
	}
	return place ?? badge( field, name );
}
