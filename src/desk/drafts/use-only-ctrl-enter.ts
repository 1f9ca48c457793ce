import { type RefObject, useEffect } from 'react';

/**
 * For a form that commits the provider: Enter in a field sends nothing, Ctrl (or Command) and Enter anywhere in it does.
 *
 * @param form The form.
 */
export function useOnlyCtrlEnter( form: RefObject< HTMLFormElement > ): void {
	useEffect( () => {
		const element = form.current;
		element?.addEventListener( 'keydown', onKey );
		return () => element?.removeEventListener( 'keydown', onKey );
	}, [ form ] );
}

function onKey( event: KeyboardEvent ): void {
	if ( event.key !== 'Enter' ) {
		return;
	}
	if ( event.ctrlKey || event.metaKey ) {
		event.preventDefault();
		( event.currentTarget as HTMLFormElement ).requestSubmit();
	} else if ( event.target instanceof HTMLInputElement ) {
		event.preventDefault();
	}
}
