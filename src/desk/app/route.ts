import { useMemo, useSyncExternalStore } from 'react';
import { helpId } from '../../contract/help.ts';
import { contractId, ticketId } from '../../contract/ids.ts';

/** The parts of the page of help texts. */
export type HelpTab = 'suggestions' | 'articles' | 'tips';

/** What the address names. */
export type Place =
	| { page: 'queue' }
	| { page: 'ticket'; id: string }
	| { page: 'contracts' }
	| { page: 'contract'; id: string }
	| { page: 'plan'; plan: string; version: number }
	| { page: 'breaches' }
	| { page: 'help'; tab: HelpTab }
	| { page: 'article'; id: string | null };

/**
 * Where the desk is: the address' fragment, so that reload, back and a link in a mail work on a page of static files. What
 * stands after a question mark narrows the queue and stays from place to place.
 */
export function usePlace(): Place {
	const path = useSyncExternalStore( subscribe, () => split()[ 0 ] );
	return useMemo( () => toPlace( path ), [ path ] );
}

/** The open ticket's id; null when none is open. */
export function openTicket(): string | null {
	const place = toPlace( split()[ 0 ] );
	return place.page === 'ticket' ? place.id : null;
}

/** Whether something else than the queue alone is open. */
export function isAway(): boolean {
	return toPlace( split()[ 0 ] ).page !== 'queue';
}

/** What narrows the queue, as text; changes with the address. */
export function useQueueSearch(): string {
	return useSyncExternalStore( subscribe, () => split()[ 1 ] );
}

/**
 * The address of a place, with the queue as it is narrowed now.
 *
 * @param path Like `/contracts`.
 */
export function hrefOf( path: string ): string {
	const [ , search ] = split();
	return `#${ path }${ search ? `?${ search }` : '' }`;
}

/**
 * A ticket's address.
 *
 * @param id `tic_` and a ULID.
 */
export function ticketHref( id: string ): string {
	return hrefOf( `/tickets/${ id }` );
}

/** Back to the queue. */
export function closeTicket(): void {
	location.hash = hrefOf( '/' );
}

/**
 * Narrows the queue anew, in the same place; typing leaves no trail behind the back button.
 *
 * @param search As in an address, without the question mark.
 */
export function replaceQueueSearch( search: string ): void {
	const [ path ] = split();
	history.replaceState(
		null,
		'',
		`#${ path }${ search ? `?${ search }` : '' }`
	);
	window.dispatchEvent( new HashChangeEvent( 'hashchange' ) );
}

function split(): [ path: string, search: string ] {
	const [ path = '', search = '' ] = location.hash.slice( 1 ).split( '?', 2 );
	return [ path || '/', search ];
}

function toPlace( path: string ): Place {
	const [ , page, first = '', second = '' ] = path.split( '/' );
	if ( page === 'tickets' && ticketId.safeParse( first ).success ) {
		return { page: 'ticket', id: first };
	}
	if ( page === 'contracts' ) {
		return contractId.safeParse( first ).success
			? { page: 'contract', id: first }
			: { page: 'contracts' };
	}
	if ( page === 'plans' && /^\d{1,6}$/.test( second ) ) {
		return { page: 'plan', plan: first, version: Number( second ) };
	}
	if ( page === 'help' ) {
		return toHelpPlace( first, second );
	}
	return page === 'breaches' ? { page } : { page: 'queue' };
}

function toHelpPlace( first: string, second: string ): Place {
	if ( first === 'articles' && helpId.safeParse( second ).success ) {
		return { page: 'article', id: second };
	}
	if ( first === 'write' ) {
		return { page: 'article', id: null };
	}
	return first === 'articles' || first === 'tips'
		? { page: 'help', tab: first }
		: { page: 'help', tab: 'suggestions' };
}

function subscribe( changed: () => void ): () => void {
	window.addEventListener( 'hashchange', changed );
	return () => window.removeEventListener( 'hashchange', changed );
}
