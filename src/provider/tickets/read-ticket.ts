import { sql } from 'kysely';
import type { Role } from '../../contract/person.ts';
import type { Ticket } from '../../contract/ticket.ts';
import { breachesForOwner, breachesOf } from '../breaches/breaches-of.ts';
import { dueOf } from '../breaches/due-of.ts';
import { clockFile, type ClockFile } from '../breaches/clock-file.ts';
import type { Caller } from '../access/caller.ts';
import { minutesWorkedOn } from '../ledger/minutes-worked.ts';
import { jsonInstant } from '../db/json-instant.ts';
import type { Db } from '../db/database.ts';
import { statement, type TextOrPlace, type ValueOf } from '../db/statement.ts';
import { notFound } from '../http/problem-error.ts';
import type { Reader } from './reader.ts';
import { toTicket } from './to-ticket.ts';
import { ticketRecords, type RecordsFile } from './ticket-records.ts';
import { threadOf, toMessages, type ThreadFile } from './thread-of.ts';
import type { TicketCounts, TicketRow } from './ticket-row.ts';
import { unreadBy } from './unread.ts';
import { visibleTo, type Seeing } from './visible-to.ts';

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
	const { provider_id, site_id } = caller.site;
	const { role, ref } = caller.person;
	const [ found ] = await FIND[ role ]( db, {
		provider_id,
		site_id,
		ref,
		id,
	} );
	return ticketFor( caller, found );
}

/**
 * What was read of a ticket, as the caller sees it.
 *
 * @throws {ProblemError} `not_found` when there was nothing to read.
 */
export function ticketFor(
	caller: Caller,
	found: TicketFile | null | undefined
): Ticket {
	if ( ! found ) {
		throw notFound();
	}
	const { row, clock_file, records, thread, unread, minutes_used } = found;
	const { contract } = caller.site;
	return toTicket(
		withInstants( row ),
		toMessages( thread ),
		{ unread, minutes_used },
		contract,
		readerOf( caller ),
		breachesForOwner(
			breachesOf( clock_file, contract, caller.person.locale, caller.at )
		),
		{ ...records, pauses: clock_file.pauses },
		dueOf( clock_file, contract, caller.at )
	);
}

export function readerOf( { person }: Pick< Caller, 'person' > ): Reader {
	return { kind: 'site', ref: person.ref, locale: person.locale };
}

interface Asked {
	provider_id: string;
	site_id: string;
	ref: string;
	id: string;
}

/** A ticket with all that is read beside it. */
export interface TicketFile extends TicketCounts {
	/** Its instants are as JSON writes them. */
	row: TicketRow;
	clock_file: ClockFile;
	records: RecordsFile;
	thread: ThreadFile;
}

const FIND = { owner: finding( 'owner' ), employee: finding( 'employee' ) };

function finding( role: Role ) {
	return statement( ( db, value: ValueOf< Asked > ) =>
		ticketFile( db, {
			site: {
				provider_id: value( 'provider_id' ),
				site_id: value( 'site_id' ),
			},
			person: { role, ref: value( 'ref' ) },
			id: value( 'id' ),
		} )
	);
}

/** The ticket that somebody may see, with all that is read beside it, as one query. */
export function ticketFile(
	db: Db,
	{ id, ...seeing }: Seeing & { id: TextOrPlace }
) {
	return (
		db
			.selectFrom( 'tickets as ticket' )
			.where( visibleTo( seeing ) )
			.where( 'ticket.id', '=', id )
			// One value: a parser for each column, at each reading, would cost more.
			.select( sql< TicketRow >`to_json( ticket )`.as( 'row' ) )
			.select( unreadBy( seeing.person.ref ).as( 'unread' ) )
			.select( minutesWorkedOn().as( 'minutes_used' ) )
			.select( clockFile().as( 'clock_file' ) )
			.select( ticketRecords().as( 'records' ) )
			.select( threadOf().as( 'thread' ) )
	);
}

const withInstants = ( row: TicketRow ): TicketRow => ( {
	...row,
	due_at: row.due_at && jsonInstant( row.due_at ),
	waiting_since: row.waiting_since && jsonInstant( row.waiting_since ),
	agent_since: row.agent_since && jsonInstant( row.agent_since ),
	solved_at: row.solved_at && jsonInstant( row.solved_at ),
	solved_over: row.solved_over && jsonInstant( row.solved_over ),
	written_at: jsonInstant( row.written_at ),
	created_at: jsonInstant( row.created_at ),
	updated_at: jsonInstant( row.updated_at ),
} );
