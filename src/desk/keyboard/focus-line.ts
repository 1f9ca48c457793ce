import { openTicket, ticketHref } from '../app/route.ts';
import { LINE_SELECTOR } from './targets.ts';

/**
 * Moves the focus to another line of the queue: from the focused one, else from the open ticket's, else to the first.
 *
 * @param step 1 for the next, -1 for the one before.
 */
export function focusLine( step: 1 | -1 ): void {
	const lines = [
		...document.querySelectorAll< HTMLElement >( LINE_SELECTOR ),
	];
	const focused = lines.findIndex(
		( line ) => line === document.activeElement
	);
	const open = openTicket();
	const from =
		focused >= 0
			? focused
			: lines.findIndex(
					( line ) =>
						open &&
						line.getAttribute( 'href' ) === ticketHref( open )
			  );
	const next =
		lines[
			from < 0
				? 0
				: Math.min( Math.max( from + step, 0 ), lines.length - 1 )
		];
	next?.focus();
	next?.scrollIntoView( { block: 'nearest' } );
}
