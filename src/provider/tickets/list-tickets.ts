import { sql } from 'kysely';
import * as z from 'zod';
import { instant, ticketId } from '../../contract/ids.ts';
import type { TicketList, TicketQuery } from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import { minutesWorkedOnTickets } from '../ledger/minutes-worked.ts';
import type { Db } from '../db/database.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { askedOf } from './asked-of.ts';
import { pickedBy } from './picked-by.ts';
import { readerOf } from './read-ticket.ts';
import { toTicketSummary } from './to-ticket.ts';
import { unreadBy } from './unread.ts';
import { visibleTo } from './visible-to.ts';

const PAGE = 25;
const place = z.tuple( [ instant, ticketId ] );

/** A page of the tickets that the caller may see, newest first; it goes on after a key, never after a count. */
export async function listTickets(
	db: Db,
	caller: Caller,
	filter: TicketQuery
): Promise< TicketList > {
	const after = readCursor( filter.after, place );
	const rows = await db
		.selectFrom( 'tickets as ticket' )
		.where( visibleTo( caller ) )
		.where( pickedBy( caller, filter ) )
		.$if( after !== null, ( query ) =>
			query.where(
				sql< boolean >`( ticket.created_at, ticket.id ) < ( ${ after?.[ 0 ] }::timestamptz, ${ after?.[ 1 ] } )`
			)
		)
		.selectAll( 'ticket' )
		.select( unreadBy( caller.person.ref ).as( 'unread' ) )
		.select( askedOf( caller ).as( 'asked' ) )
		.orderBy( 'ticket.created_at', 'desc' )
		.orderBy( 'ticket.id', 'desc' )
		.limit( PAGE + 1 )
		.execute();
	const page = rows.slice( 0, PAGE );
	const last = page.at( -1 );
	const used = await minutesWorkedOnTickets(
		db,
		caller.site.provider_id,
		page
	);
	return {
		tickets: page.map( ( row ) => ( {
			...toTicketSummary(
				row,
				{ unread: row.unread, minutes_used: used.get( row.id ) ?? 0 },
				caller.site.contract,
				readerOf( caller )
			),
			asked: row.asked,
		} ) ),
		next:
			rows.length > PAGE && last
				? writeCursor( [ last.created_at, last.id ] )
				: null,
	};
}
