/** Where a mark goes: at the end inside an element, beside a box's title, behind an element, into its corner, or as a badge on its upper edge. */
export type Anchor = {
	at: Element;
	how: 'inside' | 'title' | 'behind' | 'corner' | 'badge';
	/** What a person calls the field. */
	name: string;
	/** How a badge floats: as its field does, or it would land behind all that floats beside it. */
	float?: string;
	/** Out of the flow, so that not even a blank at the end of the label shows; not where a part of the page scrolls by itself. */
	loose?: boolean;
};

/** React screens, whose panels scroll beside each other. */
const SCROLLING =
	'.components-panel,.components-base-control,[class*="interface-"],.woocommerce-layout';
const HEADING = 'h1,h2,h3,h4,h5,legend,th';
const wordsOf = ( element: Node | null | undefined ): string =>
	( element?.textContent ?? '' )
		.replace( /\s+/g, ' ' )
		.trim()
		.slice( 0, 100 );

/** The title's own words; behind them may be a link of the box's, and the arrow that folds it. */
export const firstWords = ( title: Element ): ChildNode | null =>
	[ ...title.childNodes ].find( ( child ) => wordsOf( child ) ) ?? null;

function find( root: ParentNode, selector: string ): Element | null {
	try {
		return root.querySelector( selector );
	} catch {
		return null; // A selector that this browser cannot read marks nothing.
	}
}

/** Flex and grid containers would give a new child a gap of its own; there the mark goes into the label. */
function behind( label: Element, name: string ): Anchor {
	const parent = label.parentElement;
	const isInside =
		/flex|grid/.test( parent ? getComputedStyle( parent ).display : '' ) ||
		// Behind a label that fills its line the mark would stand on the next one, upon the field.
		getComputedStyle( label ).display === 'block';
	return {
		at: label,
		how: isInside ? 'inside' : 'behind',
		name,
		loose: ! isInside && ! label.closest( SCROLLING ),
	};
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

/** The heading cell of a classic settings row, when the field is the only one of its row that could own it. */
const rowHeading = ( field: Element ): Element | null =>
	field.closest( 'tr' )?.querySelector( ':scope > th:not(.check-column)' ) ??
	null;

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
		const title = field.querySelector( '.hndle,h2' );
		const words = title && firstWords( title );
		return (
			title &&
			words && {
				at: title,
				how: 'title',
				name: wordsOf( words ),
			}
		);
	}
	const row = rowHeading( field );
	if ( row && wordsOf( row ) && field.matches( 'input[type="radio"]' ) ) {
		// The label of a radio button is one answer; the row's heading is the question.
		return { at: row, how: 'inside', name: wordsOf( row ) };
	}
	const label = localName === 'label' ? field : labelOf( field );
	if (
		label &&
		wordsOf( label ) &&
		! label.closest( '.screen-reader-text' ) &&
		! label.matches( '.screen-reader-text' )
	) {
		return behind( label, wordsOf( label ) );
	}
	if ( row && wordsOf( row ) ) {
		return { at: row, how: 'inside', name: wordsOf( row ) };
	}
	// Without words beside it the field itself is marked, on its edge: behind it the next control would be covered.
	return {
		at: field,
		how: 'badge',
		float: getComputedStyle( field ).float,
		name:
			wordsOf( label ) ||
			field.getAttribute( 'aria-label' ) ||
			( field as HTMLInputElement ).value ||
			wordsOf( field ),
	};
}
