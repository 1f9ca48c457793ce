/** Puts the live state of a form field where a copy can show it: into attributes and text. */
export function copyControl( live: Element, copy: Element ): void {
	if ( live.localName === 'input' ) {
		copyInput( live as HTMLInputElement, copy );
	} else if ( live.localName === 'textarea' ) {
		copy.textContent = ( live as HTMLTextAreaElement ).value;
	} else if ( live.localName === 'option' ) {
		copy.toggleAttribute(
			'selected',
			( live as HTMLOptionElement ).selected
		);
	}
}

function copyInput( live: HTMLInputElement, copy: Element ): void {
	if ( live.type === 'checkbox' || live.type === 'radio' ) {
		copy.toggleAttribute( 'checked', live.checked );
		copy.toggleAttribute( 'data-ds-indeterminate', live.indeterminate );
	} else if (
		live.type !== 'file' &&
		( live.value || live.hasAttribute( 'value' ) )
	) {
		copy.setAttribute( 'value', live.value );
	}
}
