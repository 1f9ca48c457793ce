import { sql, type RawBuilder } from 'kysely';
import type { MinuteEntry } from '../../contract/minutes.ts';
import type { Db } from '../db/database.ts';

/** Minutes that some entries of one ticket come to, from the allowance, beyond it, and at no cost. */
export function minutesWorked(
	entries: readonly Pick<
		MinuteEntry,
		'kind' | 'minutes' | 'billable' | 'included'
	>[]
): number {
	return entries
		.filter( ( { kind } ) => kind === 'use' || kind === 'correction' )
		.reduce(
			( total, { minutes, billable, included = 0 } ) =>
				total + billable - minutes + included,
			0
		);
}

/**
 * Minutes worked on each of some tickets of several contracts, in one statement; a ticket without any is not in the map.
 */
export async function minutesWorkedOnTickets(
	db: Db,
	provider_id: string,
	tickets: readonly { contract_id: string; id: string }[]
): Promise< Map< string, number > > {
	if ( tickets.length === 0 ) {
		return new Map();
	}
	const { rows } = await sql< { ticket_id: string; worked: number } >`
		select asked.ticket_id, sum( entry.billable - entry.minutes + entry.included ) as worked
		from unnest( ${ tickets.map(
			( { contract_id } ) => contract_id
		) }::text[], ${ tickets.map( ( { id } ) => id ) }::text[] )
			as asked ( contract_id, ticket_id )
		join minute_entries entry
			on entry.provider_id = ${ provider_id } and entry.contract_id = asked.contract_id and entry.scope = asked.ticket_id
		where entry.kind in ( 'use', 'correction' )
		group by asked.ticket_id`.execute( db );
	return new Map(
		rows.map( ( { ticket_id, worked } ) => [ ticket_id, worked ] )
	);
}

/** Minutes worked on a ticket as an SQL number; the query around it names the ticket `ticket`. */
export function minutesWorkedOn(): RawBuilder< number > {
	return sql< number >`(
		select coalesce( sum( entry.billable - entry.minutes + entry.included ), 0 )::int from minute_entries entry
		where entry.provider_id = ticket.provider_id and entry.contract_id = ticket.contract_id and entry.scope = ticket.id
			and entry.kind in ( 'use', 'correction' )
	)`;
}
