import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { ClockPausesTable } from '../db/background-schema.ts';
import type {
	PauseNotesTable,
	TicketRefusalsTable,
} from '../db/records-schema.ts';

/** What is written down beside a ticket; instants are as JSON writes them. */
export interface TicketRecords {
	pauses: Selectable< ClockPausesTable >[];
	notes: Selectable< PauseNotesTable >[];
	/** The last one, whether or not the ticket still stands refused. */
	refusal: Selectable< TicketRefusalsTable > | null;
}

/** As SQL gives it. */
export type RecordsFile = Omit< TicketRecords, 'pauses' >;

export const NO_RECORDS: TicketRecords = {
	pauses: [],
	notes: [],
	refusal: null,
};

/**
 * It as one SQL value, so that reading a ticket costs no statement more; the query around it names the ticket `ticket`. The
 * pauses come with its clocks (`clockFile`).
 */
export function ticketRecords(): RawBuilder< RecordsFile > {
	return sql< RecordsFile >`json_build_object(
		'notes', ( select coalesce( json_agg( to_json( said ) ), '[]' ) from clock_pauses pause
			join pause_notes said on said.provider_id = pause.provider_id and said.site_id = pause.site_id
				and said.pause_id = pause.id
			where pause.provider_id = ticket.provider_id and pause.site_id = ticket.site_id and pause.ticket_id = ticket.id ),
		'refusal', ( select to_json( refusal ) from ticket_refusals refusal
			where refusal.provider_id = ticket.provider_id and refusal.site_id = ticket.site_id
				and refusal.ticket_id = ticket.id
			order by refusal.position desc limit 1 )
	)`;
}
