import { sql, type Insertable } from 'kysely';
import { beginsClock, type ClockValues } from '../breaches/begin-clock.ts';
import type { Trx } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import type { MessagesTable } from '../db/ticket-schema.ts';
import { DESK_CHANNEL } from '../desk-events/tell-desk.ts';
import type { TicketRow } from './ticket-row.ts';

/** What is written with a ticket, and what is done when it is. */
export interface WithTicket {
	message: Insertable< MessagesTable >;
	/** Its clock; null when none runs. */
	clock: ClockValues | null;
	/** Tells of it, see `deskNotice`. */
	notice: string;
}

/** Rows go as one JSON value each: forty parameters, at each ticket, would cost more. */
interface Values {
	provider_id: string;
	site_id: string;
	ticket: string;
	message: string;
	notice: string;
}

interface Written {
	number: number;
	paused: boolean;
}

const WRITE = {
	withClock: writing< Values & ClockValues >( beginsClock ),
	withoutClock: writing< Values >( () => sql`select false as paused` ),
};

function writing< Given extends Values >(
	clock: ( value: ValueOf< Given > ) => ReturnType< typeof beginsClock >
) {
	return statement(
		( _, value: ValueOf< Given > ) => sql< Written >`
			with numbered as (
				update sites set next_number = next_number + 1
				where provider_id = ${ value( 'provider_id' ) } and id = ${ value( 'site_id' ) }
				returning next_number - 1 as number
			), opened as (
				insert into tickets
				select row.* from numbered, jsonb_populate_record( null::tickets,
					${ value(
						'ticket'
					) }::jsonb || jsonb_build_object( 'number', numbered.number ) ) as row
				returning number
			), said as (
				insert into messages select * from jsonb_populate_record( null::messages, ${ value(
					'message'
				) }::jsonb )
			), begun as ( ${ clock( value ) } )
			select opened.number, begun.paused, pg_notify( ${ DESK_CHANNEL }, ${ value(
				'notice'
			) } )
			from opened, begun`
	);
}

/**
 * Writes a new ticket with its first message and its running clock, in one statement: it is the request that must hold when
 * everybody writes at once. It gets the next short number of its site; the site's row stays locked to the end of the
 * transaction, so no number is left out or doubled.
 */
export async function insertTicket(
	trx: Trx,
	ticket: Omit< TicketRow, 'number' >,
	{ message, clock, notice }: WithTicket
): Promise< Written > {
	const values = {
		provider_id: ticket.provider_id,
		site_id: ticket.site_id,
		ticket: JSON.stringify( ticket ),
		message: JSON.stringify( message ),
		notice,
	};
	const [ written ] = await ( clock
		? WRITE.withClock( trx, { ...values, ...clock } )
		: WRITE.withoutClock( trx, values ) );
	return written as Written;
}
