import { sql } from 'kysely';
import * as z from 'zod';
import {
	QUEUE_PAGE,
	type Queue,
	type QueueQuery,
} from '../../contract/desk.ts';
import { instant, ticketId } from '../../contract/ids.ts';
import type { AgentContext } from '../access/require-agent.ts';
import { runningClock } from '../breaches/clock-file.ts';
import { nearOf } from '../breaches/prediction-of.ts';
import { minutesWorkedOnTickets } from '../ledger/minutes-worked.ts';
import type { Db } from '../db/database.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { deskTickets, toDeskTicketRow } from './desk-ticket-row.ts';
import { deskReader } from './desk-reader.ts';
import { lastMessageId } from './last-message.ts';
import { queueTotal } from './queue-total.ts';
import { queueWhere } from './queue-where.ts';
import { toQueueItem } from './to-queue-item.ts';
import { unanswered } from './unanswered.ts';

const place = z.tuple( [ z.boolean(), z.int(), instant, ticketId ] );

/**
 * A page of the queue: red first, then plan size, then age; within a rank in the order they came. What is in it: see
 * `queueWhere`.
 */
export async function readQueue(
	db: Db,
	agent: AgentContext,
	{ after, tickets, ...wanted }: QueueQuery,
	at: string
): Promise< Queue > {
	const start = readCursor( after, place );
	const rows = await deskTickets( db, agent )
		.where( queueWhere( wanted, agent, at ) )
		.$if( tickets !== undefined, ( query ) =>
			query.where( 'ticket.id', 'in', ( tickets ?? '' ).split( ',' ) )
		)
		.$if( start !== null, ( query ) =>
			query.where( isAfter( start ?? NOWHERE ) )
		)
		.select( unanswered().as( 'unread' ) )
		.select( runningClock().as( 'clock' ) )
		.select( lastMessageId().as( 'last_message_id' ) )
		.$if( start === null, ( query ) =>
			query.select( queueTotal( agent, wanted, at ).as( 'total' ) )
		)
		.orderBy( 'ticket.is_red', 'desc' )
		.orderBy( 'ticket.plan_size', 'desc' )
		.orderBy( 'ticket.created_at' )
		.orderBy( 'ticket.id' )
		.limit( QUEUE_PAGE + 1 )
		.execute();
	const page = rows.slice( 0, QUEUE_PAGE );
	const last = page.at( -1 );
	const used = await minutesWorkedOnTickets( db, agent.provider_id, page );
	return {
		tickets: page.map(
			( { unread, clock, last_message_id, total, ...row } ) =>
				toQueueItem(
					toDeskTicketRow( row ),
					{
						unread,
						minutes_used: used.get( row.id ) ?? 0,
						...nearOf( clock, at ),
						last_message_id,
					},
					deskReader( agent )
				)
		),
		next:
			rows.length > QUEUE_PAGE && last
				? writeCursor( [
						last.is_red,
						last.plan_size,
						last.created_at,
						last.id,
				  ] )
				: null,
		total: start === null ? rows[ 0 ]?.total ?? 0 : null,
	};
}

type Place = z.infer< typeof place >;
const NOWHERE: Place = [ false, 0, '', '' ];

/** The order runs down in two columns and up in two, so it cannot be one comparison of rows. */
function isAfter( [ isRed, planSize, createdAt, id ]: Place ) {
	return sql< boolean >`(
		ticket.is_red < ${ isRed }
		or ( ticket.is_red = ${ isRed } and ticket.plan_size < ${ planSize } )
		or ( ticket.is_red = ${ isRed } and ticket.plan_size = ${ planSize }
			and ( ticket.created_at, ticket.id ) > ( ${ createdAt }::timestamptz, ${ id } ) )
	)`;
}
