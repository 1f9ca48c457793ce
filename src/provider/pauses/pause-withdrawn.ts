import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { tellSite } from '../events/tell-site.ts';
import { changeTicket } from '../tickets/change-ticket.ts';
import type { TicketRow } from '../tickets/ticket-row.ts';
import { beginPause } from './begin-pause.ts';
import { closePauses } from './close-pauses.ts';
import { obstacleToPause } from './obstacle-to-pause.ts';
import { WITHDRAWN_WORDS } from './pause-words.ts';

const REASON = 'access_withheld';

/**
 * The client withdrew the last access that it gave with a ticket: the clock stands still from that instant, by the client's
 * own act (the provider's rules: no promised time runs while access is withheld). Where no promise runs there is nothing to
 * stop, and what the client asks next gets its promise. The caller holds the ticket and tells the desk.
 */
export async function pauseWithdrawn(
	trx: Trx,
	{ site, person, at }: Caller,
	ticket: TicketRow
): Promise< void > {
	const { contract } = site;
	if (
		! ( await hasRunningClock( trx, ticket ) ) ||
		( await obstacleToPause( trx, ticket, contract, REASON ) ) !== null
	) {
		return;
	}
	await beginPause( trx, ticket, contract, {
		reason: REASON,
		note: WITHDRAWN_WORDS[ person.locale ],
		by: { kind: 'site', ref: person.ref, name: person.name },
		at,
	} );
	await showChange( trx, ticket, at );
}

/**
 * The client gives access again: a clock that its withdrawal stopped runs from now on. What an agent stopped is the agent's to
 * let run: it may wait for another access, such as to the host. The caller holds the ticket and tells the desk.
 */
export async function resumeGiven(
	trx: Trx,
	{ site, person, at }: Caller,
	ticket: TicketRow
): Promise< void > {
	const closed = await closePauses( trx, ticket, site.contract, {
		by: { kind: 'site', ref: person.ref, name: person.name },
		at,
		reason: REASON,
		opened_by: 'site',
	} );
	if ( closed > 0 ) {
		await showChange( trx, ticket, at );
	}
}

/** Whether something is promised now, standing still or not. */
async function hasRunningClock(
	trx: Trx,
	{ provider_id, site_id, id }: TicketRow
): Promise< boolean > {
	const running = await trx
		.selectFrom( 'ticket_clocks' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'ticket_id', '=', id )
		.where( 'ended_at', 'is', null )
		.select( 'position' )
		.executeTakeFirst();
	return running !== undefined;
}

/** The site reads the ticket anew, whoever of its people has it open. */
async function showChange(
	trx: Trx,
	ticket: TicketRow,
	at: string
): Promise< void > {
	await changeTicket( trx, ticket, { updated_at: at } );
	await tellSite( trx, ticket, {
		type: 'ticket.changed',
		ticket_id: ticket.id,
		at,
	} );
}
