import { maskAll } from './mask-glyphs.ts';
import type { MaskMode } from './mask-tree.ts';
import type { TextMasker } from './text-masker.ts';

/** Attributes that hold no words: not searched, which is most of the time saved. */
const WORDLESS = new Set(
	(
		'class id type style for role tabindex dir lang name rel target method enctype width height colspan rowspan headers scope size ' +
		'maxlength minlength min max step rows cols checked selected disabled readonly required multiple open hidden draggable ' +
		'spellcheck autocomplete viewBox d fill stroke points transform x y x1 x2 y1 y2 cx cy r rx ry xmlns version focusable ' +
		'aria-hidden aria-expanded aria-haspopup aria-controls aria-checked aria-selected aria-disabled aria-live aria-labelledby ' +
		'aria-describedby aria-level aria-modal aria-pressed aria-current aria-owns aria-required aria-invalid aria-orientation'
	).split( ' ' )
);

/** Attributes that are never needed for a picture, or never safe. */
const DROPPED =
	/^(?:on.*|nonce|integrity|srcdoc|autofocus|accesskey|ping|action|formaction|cite|content)$/i;
/** The XML of the picture refuses other names (`@click`, `:class`, `x-on:click`). */
const WELL_FORMED = /^[A-Za-z_][\w.-]*$|^(?:xlink|xml):[a-z]+$/;

/** What an element says about itself in words, masked whole inside private elements. */
const WORDS =
	/^(?:title|alt|label|summary|aria-(?:label|description|valuetext|roledescription)|data-(?!ds-|colname|deskside|.*placeholder).*)$/;

/** Enumerated values of data attributes are what style rules ask for. */
const KEYWORD = /^(?:true|false|[a-z]{1,12}|\d{1,3})?$/;

/** Masks the attributes of a copied element and removes those a picture has no use for. */
export function maskAttributes(
	element: Element,
	mode: MaskMode,
	masker: TextMasker
): void {
	for ( const name of element.getAttributeNames() ) {
		if ( WORDLESS.has( name ) || name.startsWith( 'data-ds-' ) ) {
			continue;
		}
		if ( DROPPED.test( name ) || ! WELL_FORMED.test( name ) ) {
			element.removeAttribute( name );
		} else if ( mode !== 'show' ) {
			maskAttribute( element, name, mode !== 'search', masker );
		}
	}
}

function maskAttribute(
	element: Element,
	name: string,
	whole: boolean,
	masker: TextMasker
): void {
	const value = element.getAttribute( name ) ?? '';
	if ( KEYWORD.test( value ) || value.startsWith( 'data:' ) ) {
		return;
	}
	const masked =
		whole && WORDS.test( name ) ? maskAll( value ) : masker.mask( value );
	if ( masked !== value ) {
		element.setAttribute( name, masked );
	}
}
