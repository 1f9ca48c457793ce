import { sql, type Insertable, type RawBuilder } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { MessagesTable } from '../db/ticket-schema.ts';
import type { TicketRow } from './ticket-row.ts';

/** What is written with a ticket, and what is done when it is. */
export interface WithTicket {
	message: Insertable< MessagesTable >;
	/** Begins its clock and says whether that is paused; null when none runs. */
	clock: RawBuilder< { paused: boolean } > | null;
	/** Tells of it. */
	notice: RawBuilder< unknown >;
}

const NO_CLOCK = sql< { paused: boolean } >`select false as paused`;

/**
 * Writes a new ticket with its first message and its running clock, in one statement: it is the request that must hold when
 * everybody writes at once. It gets the next short number of its site; the site's row stays locked to the end of the
 * transaction, so no number is left out or doubled.
 */
export async function insertTicket(
	trx: Trx,
	ticket: Omit< TicketRow, 'number' >,
	{ message, clock, notice }: WithTicket
): Promise< { number: number; paused: boolean } > {
	return trx
		.with( 'numbered', ( db ) =>
			db
				.updateTable( 'sites' )
				.set( { next_number: sql`next_number + 1` } )
				.where( 'provider_id', '=', ticket.provider_id )
				.where( 'id', '=', ticket.site_id )
				.returning( sql< number >`next_number - 1`.as( 'number' ) )
		)
		.with( 'opened', ( db ) =>
			db
				.insertInto( 'tickets' )
				.values( {
					...stored( ticket ),
					number: sql`( select number from numbered )`,
				} )
				.returning( 'number' )
		)
		.with( 'said', ( db ) => db.insertInto( 'messages' ).values( message ) )
		.with(
			'begun',
			() =>
				sql`( ${ clock ?? NO_CLOCK } )` as NonNullable<
					WithTicket[ 'clock' ]
				>
		)
		.selectFrom( [ 'opened', 'begun' ] )
		.select( [ 'opened.number', 'begun.paused', notice.as( 'told' ) ] )
		.executeTakeFirstOrThrow();
}

function stored( row: Omit< TicketRow, 'number' > ) {
	return {
		...row,
		facts: JSON.stringify( row.facts ),
		capture: row.capture && JSON.stringify( row.capture ),
		estimate: JSON.stringify( row.estimate ),
		estimate_seen: row.estimate_seen && JSON.stringify( row.estimate_seen ),
		consent: row.consent && JSON.stringify( row.consent ),
	};
}
