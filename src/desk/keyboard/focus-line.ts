import { closeTicket, openTicket, ticketHref } from '../app/route.ts';
import { LINE_SELECTOR } from './targets.ts';

/** Where in the queue the agent was last: the ticket, and its place, which the next one takes when it is gone. */
interface Last {
	/** The queue on the page; another one knows nothing of it. */
	queue: Element | null;
	id: string;
	index: number;
}

let last: Last | null = null;

/**
 * Moves the focus to another line of the queue: from the focused one, else from the open ticket's, else from where the agent
 * was last, else to the first.
 *
 * @param step 1 for the next, -1 for the one before.
 */
export function focusLine( step: 1 | -1 ): void {
	const lines = linesNow();
	const focused = lines.findIndex(
		( line ) => line === document.activeElement
	);
	const from = focused >= 0 ? focused : whereLast( lines, step );
	focus(
		lines[
			from === null
				? 0
				: Math.min( Math.max( from + step, 0 ), lines.length - 1 )
		]
	);
}

/** Leaves what is open, back to its line in the queue: the way through the queue goes on from there. */
export function leaveToLine(): void {
	const id = openTicket();
	if ( id ) {
		last = { queue: queueNow(), id, index: indexOf( linesNow(), id ) };
		// On a narrow screen the queue is shown only after that.
		window.addEventListener(
			'hashchange',
			() =>
				setTimeout( () => {
					const lines = linesNow();
					focus( lines[ indexOf( lines, id ) ] );
				} ),
			{ once: true }
		);
	}
	closeTicket();
}

function whereLast(
	lines: readonly HTMLElement[],
	step: 1 | -1
): number | null {
	const open = openTicket();
	const at = open ? indexOf( lines, open ) : -1;
	if ( at >= 0 ) {
		return at;
	}
	if ( ! last || last.queue !== queueNow() || last.index < 0 ) {
		return null;
	}
	const there = indexOf( lines, last.id );
	// Of a line that is gone the next one stands in its place.
	return there >= 0 ? there : last.index - ( step === 1 ? 1 : 0 );
}

const queueNow = () => document.querySelector( '#queue' );

const linesNow = (): HTMLElement[] => [
	...document.querySelectorAll< HTMLElement >( LINE_SELECTOR ),
];

const indexOf = ( lines: readonly HTMLElement[], id: string ): number =>
	lines.findIndex(
		( line ) => line.getAttribute( 'href' ) === ticketHref( id )
	);

function focus( line: HTMLElement | undefined ): void {
	line?.focus();
	line?.scrollIntoView( { block: 'nearest' } );
}
