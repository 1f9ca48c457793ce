import { maskCss } from '../styles/mask-css.ts';
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
const WELL_FORMED = /^[A-Za-z_][\w.-]*$/;
const PREFIXED = /^(?:xlink|xml):[a-z]+$/;

/** A prefix without its namespace (`xlink:href` on an HTML element) makes the whole picture unreadable. */
function isWellFormed( element: Element, name: string ): boolean {
	return (
		WELL_FORMED.test( name ) ||
		( PREFIXED.test( name ) &&
			!! element.getAttributeNode( name )?.namespaceURI )
	);
}

/** What an element says about itself in words, masked whole inside private elements. */
const WORDS =
	/^(?:title|alt|label|summary|aria-(?:label|description|valuetext|roledescription)|data-(?!ds-|colname|deskside|.*placeholder).*)$/;

/** Enumerated values of data attributes are what style rules ask for. */
const KEYWORD = /^(?:true|false|[a-z]{1,12}|\d{1,3})?$/;

const isWordless = ( name: string ) =>
	WORDLESS.has( name ) || name.startsWith( 'data-ds-' );

/** Removes the attributes of a copied element that a picture has no use for; the names of those left that may hold words. */
export function dropAttributes( element: Element ): string[] {
	return element.getAttributeNames().filter( ( name ) => {
		if ( isWordless( name ) ) {
			return false;
		}
		if ( ! DROPPED.test( name ) && isWellFormed( element, name ) ) {
			return true;
		}
		element.removeAttribute( name );
		return false;
	} );
}

/** Masks the attributes of a copied element: those named, and its style. */
export function maskAttributes(
	element: Element,
	names: readonly string[],
	mode: MaskMode,
	masker: TextMasker
): void {
	if ( mode === 'show' ) {
		return;
	}
	for ( const name of names ) {
		maskAttribute( element, name, mode !== 'search', masker );
	}
	maskStyle( element, masker );
}

/** Words in custom properties, which `content: var(…)` shows. */
function maskStyle( element: Element, masker: TextMasker ): void {
	const style = element.getAttribute( 'style' ) ?? '';
	const masked = maskCss( style, masker.mask );
	if ( masked !== style ) {
		masker.journal.keep( element );
		element.setAttribute( 'style', masked );
	}
}

/** Whom a link writes to or calls, and what stands after the `#` of an address, is of no use to a picture. */
const withoutTarget = ( address: string ): string =>
	address
		.replace( /^\s*(mailto|tel|sms|callto|geo):[^]*/i, '$1:' )
		.replace( /(?<=[^])#[^]*/, '#' );

function maskAttribute(
	element: Element,
	name: string,
	whole: boolean,
	masker: TextMasker
): void {
	const own = element.getAttribute( name ) ?? '';
	const value = /href$/.test( name ) ? withoutTarget( own ) : own;
	if ( KEYWORD.test( value ) || value.startsWith( 'data:' ) ) {
		return;
	}
	const masked =
		whole && WORDS.test( name ) ? maskAll( value ) : masker.mask( value );
	if ( masked !== own ) {
		masker.journal.keep( element );
		element.setAttribute( name, masked );
	}
}
