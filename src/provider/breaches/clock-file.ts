import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely';
import type {
	BreachesTable,
	ClockPausesTable,
	TicketClocksTable,
} from '../db/background-schema.ts';
import type { Db } from '../db/database.ts';
import type { TicketPlace } from './ticket-place.ts';

export type ClockRow = Selectable< TicketClocksTable >;
export type PauseRow = Selectable< ClockPausesTable >;
export type BreachRow = Selectable< BreachesTable >;

/** All that is known of a ticket's promised times; instants are as JSON writes them, for `Date.parse` only. */
export interface ClockFile {
	clocks: ClockRow[];
	pauses: PauseRow[];
	breaches: BreachRow[];
}

export const NO_CLOCKS: ClockFile = { clocks: [], pauses: [], breaches: [] };

/** It as one SQL value, so that reading a ticket costs no statement more; the query around it names the ticket `ticket`. */
export function clockFile(): RawBuilder< ClockFile > {
	return sql< ClockFile >`json_build_object(
		'clocks', ( select coalesce( json_agg( to_json( clock ) order by clock.position ), '[]' ) from ticket_clocks clock
			where clock.provider_id = ticket.provider_id and clock.site_id = ticket.site_id and clock.ticket_id = ticket.id ),
		'pauses', ( select coalesce( json_agg( to_json( pause ) order by pause.from_at, pause.id ), '[]' ) from clock_pauses pause
			where pause.provider_id = ticket.provider_id and pause.site_id = ticket.site_id
				and ( pause.ticket_id is null or pause.ticket_id = ticket.id ) ),
		'breaches', ( select coalesce( json_agg( to_json( breach ) order by breach.happened_at ), '[]' ) from breaches breach
			where breach.provider_id = ticket.provider_id and breach.site_id = ticket.site_id and breach.ticket_id = ticket.id )
	)`;
}

/** It of one ticket; the caller holds the ticket, so that it stays so. */
export async function readClockFile(
	db: Db,
	{ provider_id, site_id, id }: TicketPlace
): Promise< ClockFile > {
	const found = await db
		.selectFrom( 'tickets as ticket' )
		.where( 'ticket.provider_id', '=', provider_id )
		.where( 'ticket.site_id', '=', site_id )
		.where( 'ticket.id', '=', id )
		.select( clockFile().as( 'file' ) )
		.executeTakeFirst();
	return found?.file ?? NO_CLOCKS;
}

/** Whether the running clock that the query calls `clock` is near its end or over it. */
export const isNear = ( at: string ): RawBuilder< SqlBool > =>
	sql< SqlBool >`( clock.ended_at is null and clock.warn_at <= ${ at }::timestamptz )`;

/** The running clock alone, or null; for lists. */
export function runningClock(): RawBuilder< ClockRow | null > {
	return sql< ClockRow | null >`( select to_json( clock ) from ticket_clocks clock
		where clock.provider_id = ticket.provider_id and clock.site_id = ticket.site_id and clock.ticket_id = ticket.id
			and clock.ended_at is null )`;
}
