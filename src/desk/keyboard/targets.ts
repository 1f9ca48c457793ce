export type Target =
	| 'reply'
	| 'minutes'
	| 'search'
	| 'quote'
	| 'send-quote'
	| 'class'
	| 'take'
	| 'solve'
	| 'clear'
	| 'update';

/** The lines of the queue, in order. */
export const LINE_SELECTOR = 'a[data-deskside-line]';

/**
 * Makes a field one that a key leads to. No id: WordPress's components make their own.
 *
 * @param target Which one.
 */
export function targetProps( target: Target ): {
	'data-deskside-target': Target;
} {
	return { 'data-deskside-target': target };
}

/**
 * Puts the focus there and brings it into view.
 *
 * @param target Which one.
 */
export function focusTarget( target: Target ): void {
	const element = document.querySelector< HTMLElement >(
		`[data-deskside-target="${ target }"]`
	);
	element?.focus();
	element?.scrollIntoView( { block: 'center' } );
}

/**
 * Presses a button that a key stands for; of several the first one, which is the queue's.
 *
 * @param target Which one.
 * @return Whether there is one.
 */
export function pressTarget( target: Target ): boolean {
	const element = document.querySelector< HTMLElement >(
		`[data-deskside-target="${ target }"]`
	);
	element?.click();
	return element !== null;
}
