import { sql } from 'kysely';
import type { Ticket } from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import { lockTicket } from './lock-ticket.ts';
import { readTicket } from './read-ticket.ts';

/**
 * Notes that the caller has read the thread up to a message; never back to an earlier one.
 *
 * @throws {ProblemError} `not_found` for a ticket that is not visible, or a message that is not in it.
 */
export async function markRead(
	trx: Trx,
	caller: Caller,
	ticketId: string,
	messageId: string
): Promise< Ticket > {
	await lockTicket( trx, caller, ticketId );
	const { rows } = await sql`
		insert into read_marks ( provider_id, site_id, ticket_id, person_ref, message_id, read_through )
		select provider_id, site_id, ticket_id, ${ caller.person.ref }, id, received_at from messages
		where provider_id = ${ caller.site.provider_id } and site_id = ${ caller.site.site_id }
			and ticket_id = ${ ticketId } and id = ${ messageId }
		on conflict ( provider_id, site_id, ticket_id, person_ref ) do update
		set ( message_id, read_through ) = (
			select message_id, read_through
			from ( values
				( excluded.message_id, excluded.read_through ),
				( read_marks.message_id, read_marks.read_through )
			) as marks ( message_id, read_through )
			order by read_through desc, message_id desc limit 1
		)
		returning message_id`.execute( trx );
	if ( rows.length === 0 ) {
		throw notFound();
	}
	return readTicket( trx, caller, ticketId );
}
