/** Where the keys lead to: what carries one of these ids. */
export const TARGETS = {
	reply: 'deskside-reply',
	minutes: 'deskside-minutes',
	search: 'deskside-search',
} as const;

/** The lines of the queue, in order. */
export const LINE_SELECTOR = 'a[data-deskside-line]';

/**
 * Puts the focus there and brings it into view.
 *
 * @param target Which place.
 */
export function focusTarget( target: keyof typeof TARGETS ): void {
	const element = document.getElementById( TARGETS[ target ] );
	element?.focus();
	element?.scrollIntoView( { block: 'center' } );
}
