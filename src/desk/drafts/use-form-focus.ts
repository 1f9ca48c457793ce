import { type RefObject, useEffect, useRef } from 'react';

/**
 * The first field takes the focus when a form opens; when it closes, and nothing else has taken it, the first button of its
 * place does.
 *
 * @param takesFocus False for a form that stands open by itself.
 * @return For the form element.
 */
export function useFormFocus(
	takesFocus = true
): RefObject< HTMLFormElement > {
	const form = useRef< HTMLFormElement >( null );
	const isWanted = useRef( takesFocus );
	useEffect( () => {
		const place = form.current?.closest( PLACES );
		if ( isWanted.current ) {
			form.current
				?.querySelector< HTMLElement >( 'select, input, textarea' )
				?.focus();
		}
		return () => focusAgain( place );
	}, [] );
	return form;
}

const PLACES = 'li, article, section';

function focusAgain( place: Element | null | undefined ): void {
	if ( ! place || document.activeElement !== document.body ) {
		return;
	}
	const button = place.querySelector< HTMLElement >(
		'.deskside-buttons button'
	);
	if ( button ) {
		button.focus();
	} else {
		focusAgain( place.parentElement?.closest( PLACES ) );
	}
}
