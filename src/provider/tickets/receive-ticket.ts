import { sql } from 'kysely';
import type { MinutesSummary } from '../../contract/minutes.ts';
import type { NewTicket } from '../../contract/ticket.ts';
import type { Caller } from '../access/caller.ts';
import {
	askMinutesOf,
	openBooksOf,
	toMinutesOf,
} from '../contracts/ledger-of.ts';
import type { Trx } from '../db/database.ts';
import { statement, type ValueOf } from '../db/statement.ts';
import type { NewEntry } from '../ledger/entry.ts';
import {
	minutesSums,
	type AskedMinutes,
	type MinutesSums,
} from '../ledger/read-minutes.ts';

/** What is known and held before a ticket is written. */
export interface Reception {
	/** The short number it gets. */
	number: number;
	/** All clocks of the site stand still now, the new one's too. */
	paused: boolean;
	/** Where the minutes stand without it. */
	minutes: MinutesSummary;
	/** What must be written into the books before its consent. */
	due: readonly NewEntry[];
}

interface Asked extends AskedMinutes {
	site_id: string;
}

type Found = Pick< Reception, 'number' | 'paused' > & MinutesSums;

/** The site's row stays locked to the end of the transaction, so no number is left out or doubled. */
const takeNumber = statement( ( _, value: ValueOf< Asked > ) => {
	const provider_id = value( 'provider_id' );
	const site_id = value( 'site_id' );
	return sql< Found >`
		with taken as (
			update sites set next_number = next_number + 1
			where provider_id = ${ provider_id } and id = ${ site_id }
			returning next_number - 1 as number
		), stopped as (
			select exists (
				select 1 from clock_pauses
				where provider_id = ${ provider_id } and site_id = ${ site_id } and ticket_id is null
					and ( to_at is null or to_at > ${ value( 'until' ) }::timestamptz )
			) as paused
		)
		select * from taken, stopped, ( ${ minutesSums( value ) } ) minutes`;
} );

/** Reads all that a new ticket needs, and takes its number, in one way to the database and back. An agreement to billable minutes needs the books themselves. */
export async function receiveTicket(
	trx: Trx,
	{ site, at }: Caller,
	{ consent }: NewTicket
): Promise< Reception > {
	const { contract, site_id } = site;
	const [ due, [ found ] ] = await Promise.all( [
		consent ? openBooksOf( trx, contract, at ) : [],
		takeNumber( trx, { ...askMinutesOf( contract, at ), site_id } ),
	] );
	const { number, paused, ...sums } = found as Found;
	return { number, paused, due, minutes: toMinutesOf( contract, at, sums ) };
}
