import type { KeyboardEvent } from 'react';

/** Sends the form of the field in which Ctrl (or Command) and Enter are pressed. */
export function submitOnCtrlEnter(
	event: KeyboardEvent< HTMLTextAreaElement >
): void {
	if ( event.key === 'Enter' && ( event.ctrlKey || event.metaKey ) ) {
		event.preventDefault();
		event.currentTarget.form?.requestSubmit();
	}
}
