import type { Ticket } from '../../contract/ticket.ts';
import { breachesForOwner, breachesOf } from '../breaches/breaches-of.ts';
import { dueOf } from '../breaches/due-of.ts';
import { clockFile, type ClockFile } from '../breaches/clock-file.ts';
import type { Caller } from '../access/caller.ts';
import { minutesWorkedOn } from '../ledger/minutes-worked.ts';
import type { Db } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import type { Reader } from './reader.ts';
import { toTicket } from './to-ticket.ts';
import { ticketRecords, type TicketRecords } from './ticket-records.ts';
import { threadOf, toMessages } from './thread-of.ts';
import type { MessageRow, TicketCounts, TicketRow } from './ticket-row.ts';
import { unreadBy } from './unread.ts';
import { visibleTo } from './visible-to.ts';

/**
 * A ticket with its thread, as the caller sees it.
 *
 * @throws {ProblemError} `not_found`, also for another site's ticket and for one that an employee did not open.
 */
export async function readTicket(
	db: Db,
	caller: Caller,
	id: string
): Promise< Ticket > {
	const { clock_file, records, thread, unread, minutes_used, ...row } =
		await findTicket( db, caller, id );
	const { contract } = caller.site;
	return toTicket(
		row,
		toMessages( thread ),
		{ unread, minutes_used },
		contract,
		readerOf( caller ),
		breachesForOwner(
			breachesOf( clock_file, contract, caller.person.locale, caller.at )
		),
		records,
		dueOf( clock_file, contract, caller.at )
	);
}

export function readerOf( { person }: Pick< Caller, 'person' > ): Reader {
	return { kind: 'site', ref: person.ref, locale: person.locale };
}

/**
 * The ticket's row with all that is read beside it, in one statement.
 *
 * @throws {ProblemError} `not_found`.
 */
async function findTicket(
	db: Db,
	caller: Caller,
	id: string
): Promise<
	TicketRow &
		TicketCounts & {
			clock_file: ClockFile;
			records: TicketRecords;
			thread: MessageRow[];
		}
> {
	const row = await db
		.selectFrom( 'tickets as ticket' )
		.where( visibleTo( caller ) )
		.where( 'ticket.id', '=', id )
		.selectAll( 'ticket' )
		.select( unreadBy( caller.person.ref ).as( 'unread' ) )
		.select( minutesWorkedOn().as( 'minutes_used' ) )
		.select( clockFile().as( 'clock_file' ) )
		.select( ticketRecords().as( 'records' ) )
		.select( threadOf().as( 'thread' ) )
		.executeTakeFirst();
	if ( ! row ) {
		throw notFound();
	}
	return row;
}
