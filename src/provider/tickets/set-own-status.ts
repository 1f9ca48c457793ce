import type { SetOwnStatus, TicketChanged } from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import { readMinutesOf } from '../contracts/ledger-of.ts';
import type { Trx } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { tellSite } from '../events/tell-site.ts';
import { ProblemError } from '../http/problem-error.ts';
import { newId } from '../new-id.ts';
import { closePauses } from '../pauses/close-pauses.ts';
import { addMessage } from './add-message.ts';
import { addThreadMessage } from './add-thread-message.ts';
import { changeTicket } from './change-ticket.ts';
import { solvedBy } from './hands.ts';
import { lockTicket } from './lock-ticket.ts';
import { OWN_STATUS_WORDS } from './own-status-words.ts';
import { readTicket } from './read-ticket.ts';
import { STOPPED } from './running-clock.ts';
import { checkMove } from './statuses.ts';
import type { TicketRow } from './ticket-row.ts';

/**
 * The client's word on a ticket: solved, or not after all. The thread says who said so. What is so already stays as it is: two
 * people may press at once.
 *
 * @throws {ProblemError} `not_found`; `state_conflict` for a refused ticket, which only words open again.
 */
export async function setOwnStatus(
	trx: Trx,
	caller: Caller,
	id: string,
	{ status }: SetOwnStatus
): Promise< TicketChanged > {
	const ticket = await lockTicket( trx, caller, id );
	const isSolved = ticket.status === 'solved';
	if ( status === 'open' && isSolved ) {
		return addMessage( trx, caller, id, {
			...said( caller, status ),
			attachments: [],
		} );
	}
	if ( status === 'open' ) {
		checkIsOpen( ticket );
	} else if ( ! isSolved ) {
		await solve( trx, caller, ticket );
	}
	return {
		ticket: await readTicket( trx, caller, id ),
		minutes: await readMinutesOf( trx, caller.site.contract, caller.at ),
	};
}

const said = ( { person, at }: Caller, status: SetOwnStatus[ 'status' ] ) => ( {
	id: newId( 'msg' ),
	body: OWN_STATUS_WORDS[ status ][ person.locale ],
	written_at: at,
} );

function checkIsOpen( { status }: TicketRow ): void {
	if ( status === 'refused' ) {
		throw new ProblemError(
			'state_conflict',
			'A refused ticket is opened again by writing what is needed.'
		);
	}
}

/** No answer is awaited any more: every clock ends, and the agents see it at once. */
async function solve(
	trx: Trx,
	caller: Caller,
	ticket: TicketRow
): Promise< void > {
	const { site, person, at } = caller;
	checkMove( ticket.status, 'solved' );
	await addThreadMessage( trx, ticket, {
		...said( caller, 'solved' ),
		attachments: [],
		author_kind: 'site',
		author_ref: person.ref,
		author_name: person.name,
		received_at: at,
	} );
	await closePauses( trx, ticket, site.contract, {
		by: { kind: 'site', ref: person.ref, name: person.name },
		at,
	} );
	await changeTicket( trx, ticket, {
		status: 'solved',
		...solvedBy( null, at ),
		...STOPPED,
		waiting_since: null,
		updated_at: at,
	} );
	const told = { ticket_id: ticket.id, at };
	await tellDesk( trx, site.provider_id, { ...told, what: 'status' } );
	await tellSite( trx, ticket, { ...told, type: 'ticket.changed' } );
}
