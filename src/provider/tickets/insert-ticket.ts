import { sql, type Insertable } from 'kysely';
import { beginsClock, type ClockValues } from '../breaches/begin-clock.ts';
import type { Trx } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import type { MessagesTable } from '../db/ticket-schema.ts';
import { withNext } from '../db/with-next.ts';
import { DESK_CHANNEL } from '../desk-events/tell-desk.ts';
import { asksMail, type MailValues } from '../mail/ask-mail.ts';
import type { TicketRow } from './ticket-row.ts';

/** What is written with a ticket, and what is done when it is. */
export interface WithTicket {
	message: Insertable< MessagesTable >;
	/** Its clock; null when none runs. */
	clock: ClockValues | null;
	/** Tells of it, see `deskNotice`. */
	notice: string;
	/** The mail about what was agreed to; null when nothing was. */
	mail: MailValues | null;
}

/** Rows go as one JSON value each: forty parameters, at each ticket, would cost more. */
interface Values {
	ticket: string;
	message: string;
	notice: string;
}

const noClock = () => sql< { paused: boolean } >`select false as paused`;
const noMail = (): ReturnType< typeof asksMail > => ( {
	parts: sql``,
	told: sql``,
} );

interface Mailed {
	mail: string;
}

const WRITE = {
	plain: {
		withClock: writing< Values & ClockValues >( beginsClock, noMail ),
		withoutClock: writing< Values >( noClock, noMail ),
	},
	withMail: {
		withClock: writing< Values & ClockValues & Mailed >(
			beginsClock,
			asksMail
		),
		withoutClock: writing< Values & Mailed >( noClock, asksMail ),
	},
};

function writing< Given extends Values >(
	clock: ( value: ValueOf< Given > ) => ReturnType< typeof beginsClock >,
	mail: ( value: ValueOf< Given > ) => ReturnType< typeof asksMail >
) {
	return statement( ( _, value: ValueOf< Given > ) => {
		const { parts, told } = mail( value );
		return sql< never >`${ withNext }
			with opened as (
				insert into tickets select * from jsonb_populate_record( null::tickets, ${ value(
					'ticket'
				) }::jsonb )
			), said as (
				insert into messages select * from jsonb_populate_record( null::messages, ${ value(
					'message'
				) }::jsonb )
			), begun as ( ${ clock( value ) } )${ parts }
			select pg_notify( ${ DESK_CHANNEL }, ${ value( 'notice' ) } )${ told }`;
	} );
}

/**
 * Writes a new ticket with its first message and its running clock, in one statement: it is the request that must hold when
 * everybody writes at once. It goes together with the transaction's next statement, which fails should this one.
 */
export async function insertTicket(
	trx: Trx,
	ticket: TicketRow,
	{ message, clock, notice, mail }: WithTicket
): Promise< void > {
	const values = {
		ticket: JSON.stringify( ticket ),
		message: JSON.stringify( message ),
		notice,
	};
	if ( mail ) {
		const all = { ...values, mail: JSON.stringify( mail ) };
		await ( clock
			? WRITE.withMail.withClock( trx, { ...all, ...clock } )
			: WRITE.withMail.withoutClock( trx, all ) );
		return;
	}
	await ( clock
		? WRITE.plain.withClock( trx, { ...values, ...clock } )
		: WRITE.plain.withoutClock( trx, values ) );
}
