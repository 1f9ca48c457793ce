const NAME = 'deskside.keys';

/** Whether single keys act; WCAG 2.1.4 wants a way to turn them off. */
export function areShortcutsOn(): boolean {
	try {
		return localStorage.getItem( NAME ) !== 'off';
	} catch {
		return true;
	}
}

/**
 * Turns single keys on or off for this browser.
 *
 * @param on Whether they act.
 */
export function setShortcutsOn( on: boolean ): void {
	try {
		localStorage.setItem( NAME, on ? 'on' : 'off' );
	} catch {
		// Without storage they are on again after a reload; the setting still asks for nothing more.
	}
}
