import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import type { TicketRow } from './ticket-row.ts';
import { visibleTo } from './visible-to.ts';

/**
 * The ticket that a person of the site writes to, locked to the end of the transaction.
 *
 * @throws {ProblemError} `not_found`, also for what the caller may not see.
 */
export async function lockTicket(
	trx: Trx,
	caller: Caller,
	id: string
): Promise< TicketRow > {
	const row = await trx
		.selectFrom( 'tickets as ticket' )
		.where( visibleTo( caller ) )
		.where( 'ticket.id', '=', id )
		.selectAll( 'ticket' )
		.forUpdate()
		.executeTakeFirst();
	if ( ! row ) {
		throw notFound();
	}
	return row;
}
