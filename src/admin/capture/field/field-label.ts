import type { WordReader } from './word-reader.ts';

/** The contract's limit. */
const LONGEST = 300;

const HEADING = 'legend,.hndle,h1,h2,h3';

function labelledBy( element: Element, reader: WordReader ): string {
	const ids = ( element.getAttribute( 'aria-labelledby' ) ?? '' )
		.split( /\s+/ )
		.filter( Boolean );
	const root = element.getRootNode() as Document | ShadowRoot;
	return ids
		.map( ( id ) => reader.words( root.getElementById?.( id ) ) )
		.join( ' ' )
		.trim();
}

/** The heading cell of a settings row, or the main column of a list row. */
function rowHeading( element: Element, reader: WordReader ): string {
	const row = element.closest( 'tr' );
	const list = row?.querySelector( ':scope > .column-primary' );
	return reader.words(
		list?.querySelector( 'strong' ) ??
			list ??
			row?.querySelector( ':scope > th:not(.check-column)' )
	);
}

function labels( element: Element, reader: WordReader ): string {
	const own = ( element as HTMLInputElement ).labels;
	return own
		? [ ...own ]
				.map( ( label ) => reader.words( label ) )
				.join( ' ' )
				.trim()
		: '';
}

/** Words shown by the element itself: of buttons and links, never what was entered. */
function ownWords( element: Element, reader: WordReader ): string {
	if ( element.localName === 'input' ) {
		return /^(?:submit|button|reset)$/.test(
			( element as HTMLInputElement ).type
		)
			? reader.attribute( element, 'value' )
			: '';
	}
	return /^(?:select|textarea|tr|table|body|html)$/.test( element.localName )
		? ''
		: reader.words( element );
}

function controlLabel( element: Element, reader: WordReader ): string {
	const holder = element.matches( 'tr,li,div,p,fieldset,td' );
	const control = holder
		? element.querySelector(
				'input:not([type=hidden]),select,textarea,button'
		  )
		: null;
	return control ? fieldLabel( control, reader ) : '';
}

/** What a person would call the element, masked; '' when it has no words. */
export function fieldLabel( element: Element, reader: WordReader ): string {
	const sources = [
		() => labelledBy( element, reader ),
		() => reader.attribute( element, 'aria-label' ),
		() =>
			element.matches( 'tr' )
				? rowHeading( element, reader )
				: labels( element, reader ),
		// A box is called what its heading says, not all that stands in it.
		() => reader.words( element.querySelector( HEADING ) ),
		() => reader.attribute( element, 'data-title' ),
		() => ownWords( element, reader ),
		() => rowHeading( element, reader ),
		() => reader.attribute( element, 'title' ),
		() => reader.attribute( element, 'placeholder' ),
		() => reader.attribute( element, 'alt' ),
		() => reader.words( element.closest( 'label' ) ),
		() => controlLabel( element, reader ),
	];
	for ( const source of sources ) {
		const found = source();
		if ( found ) {
			return found.slice( 0, LONGEST );
		}
	}
	return '';
}
