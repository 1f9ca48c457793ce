import type { Caller } from '../access/caller.ts';
import type { Db } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import { visibleTo } from './visible-to.ts';

/**
 * Makes sure that a ticket is there for the caller.
 *
 * @throws {ProblemError} `not_found`, also for what the caller may not see.
 */
export async function findTicket(
	db: Db,
	caller: Caller,
	id: string
): Promise< void > {
	const row = await db
		.selectFrom( 'tickets as ticket' )
		.where( visibleTo( caller ) )
		.where( 'ticket.id', '=', id )
		.select( 'ticket.id' )
		.executeTakeFirst();
	if ( ! row ) {
		throw notFound();
	}
}
