import type { KeyboardEvent } from 'react';

/** Sends the form in which Ctrl (or Command) and Enter are pressed. */
export function submitOnCtrlEnter(
	event: KeyboardEvent< HTMLFormElement >
): void {
	if ( event.key === 'Enter' && ( event.ctrlKey || event.metaKey ) ) {
		event.preventDefault();
		event.currentTarget.requestSubmit();
	}
}
