import { isNeverShown } from './is-never-shown.ts';
import { FIELD_GLYPHS, maskAll } from './mask-glyphs.ts';
import type { MaskMode } from './mask-tree.ts';
import type { TextMasker } from './text-masker.ts';

/** Inputs whose value is their label. */
const LABELLED = new Set( [ 'submit', 'button', 'reset', 'image' ] );
/** Inputs whose state, not their value, is shown. */
const TICKED = new Set( [ 'checkbox', 'radio' ] );
/** Inputs that show their value as a place or a colour: without one they show their middle or black. */
const GRAPHIC = new Set( [ 'range', 'color', 'hidden', 'file' ] );
/** Inputs that refuse other characters than digits. */
const PARSED = /^(?:number|date|time|month|week|datetime-local)$/;
/** First options such as "Bulk actions" or "All dates" are labels; these are the values they have. */
const PROMPTS = new Set( [ '', '-1', '0' ] );
/** Fields whose value names a person, a place or an account; the same words are masked elsewhere on the page. */
const PERSONAL =
	/(?:first|last|full|display|nick|user|sur|given|family|customer|contact|holder)[_ -]?name|nickname|user_?login|company|city|address|street|mail|phone|customer|author|recipient/i;

/** Whether an element is a form field with a value of its own. */
export function isControl( element: Element ): boolean {
	return /^(?:input|textarea|select)$/.test( element.localName );
}

function maskInput( input: Element, masker: TextMasker ): void {
	const type = ( input.getAttribute( 'type' ) ?? 'text' ).toLowerCase();
	const value = input.getAttribute( 'value' ) ?? '';
	if ( LABELLED.has( type ) ) {
		input.setAttribute( 'value', masker.mask( value ) );
		return;
	}
	masker.counts.values += value && ! TICKED.has( type ) ? 1 : 0;
	if ( TICKED.has( type ) || GRAPHIC.has( type ) ) {
		input.removeAttribute( 'value' );
		return;
	}
	if ( value && PARSED.test( type ) ) {
		// The style rules for `[type=number]` are rewritten to this attribute when painting.
		input.setAttribute( 'data-ds-type', type );
		input.setAttribute( 'type', 'text' );
	}
	if ( value ) {
		input.setAttribute( 'value', FIELD_GLYPHS );
	}
}

function maskSelect(
	select: Element,
	keepPrompts: boolean,
	masker: TextMasker
): void {
	for ( const option of select.querySelectorAll( 'option' ) ) {
		masker.journal.keep( option );
		const value = option.getAttribute( 'value' );
		const prompt = keepPrompts && value !== null && PROMPTS.has( value );
		const label = option.getAttribute( 'label' );
		const text = option.textContent ?? '';
		option.textContent = prompt ? masker.mask( text ) : maskAll( text );
		if ( label !== null ) {
			option.setAttribute(
				'label',
				prompt ? masker.mask( label ) : maskAll( label )
			);
		}
		option.removeAttribute( 'value' );
		masker.counts.values +=
			! prompt && option.hasAttribute( 'selected' ) ? 1 : 0;
	}
}

/** The words of a field, before they are masked, for the places where they are repeated. */
export function rememberControl( field: Element, masker: TextMasker ): void {
	const type = ( field.getAttribute( 'type' ) ?? 'text' ).toLowerCase();
	const name = `${ field.getAttribute( 'name' ) } ${ field.id }`;
	const isText =
		field.localName === 'input' &&
		/^(?:text|email|tel|search|hidden)$/.test( type );
	if (
		isText &&
		( type !== 'hidden' || /display|first|last/.test( name ) ) &&
		PERSONAL.test( name )
	) {
		masker.known.add( field.getAttribute( 'value' ) ?? '' );
	}
}

/** Masks what a form field shows. Password and payment fields also where everything around them is shown. */
export function maskControl(
	field: Element,
	mode: MaskMode,
	masker: TextMasker
): void {
	const never = isNeverShown( field );
	if ( mode === 'show' && ! never ) {
		return;
	}
	masker.journal.keep( field );
	if ( field.localName === 'input' ) {
		maskInput( field, masker );
	} else if ( field.localName === 'select' ) {
		maskSelect( field, mode === 'search' && ! never, masker );
	} else {
		const text = field.textContent ?? '';
		masker.counts.values += text ? 1 : 0;
		field.textContent = never && text ? FIELD_GLYPHS : maskAll( text );
	}
}
