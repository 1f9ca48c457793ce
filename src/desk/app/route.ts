import { useSyncExternalStore } from 'react';
import { ticketId } from '../../contract/ids.ts';

const TICKET = '#/tickets/';

/**
 * Which ticket the address names; null is the queue alone. The address' fragment, so that reload, back and a link in a
 * mail work on a page of static files.
 */
export function useOpenTicket(): string | null {
	return useSyncExternalStore( subscribe, openTicket );
}

/** The same, outside of components. */
export function openTicket(): string | null {
	const id = location.hash.startsWith( TICKET )
		? location.hash.slice( TICKET.length )
		: '';
	return ticketId.safeParse( id ).success ? id : null;
}

/**
 * A ticket's address.
 *
 * @param id `tic_` and a ULID.
 */
export function ticketHref( id: string ): string {
	return `${ TICKET }${ id }`;
}

/** Back to the queue. */
export function closeTicket(): void {
	location.hash = '#/';
}

function subscribe( changed: () => void ): () => void {
	window.addEventListener( 'hashchange', changed );
	return () => window.removeEventListener( 'hashchange', changed );
}
