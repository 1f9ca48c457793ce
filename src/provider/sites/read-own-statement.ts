import type {
	MinuteEntry,
	Reservation,
	Statement,
	StatementEntry,
} from '../../contract/minutes.ts';
import type { Caller } from '../access/caller.ts';
import { readReservationsOf, readStatementOf } from '../contracts/ledger-of.ts';
import type { Db } from '../db/database.ts';
import { billedSum } from '../estimates/billed-sum.ts';
import type { ReservedOnTicket } from '../ledger/reserved-minutes.ts';
import { visibleTo } from '../tickets/visible-to.ts';

/**
 * The statement of a month. An employee sees every sum, and of other people's tickets nothing but the minutes.
 */
export async function readOwnStatement(
	db: Db,
	caller: Caller,
	month: string | undefined
): Promise< Statement > {
	const { site, at } = caller;
	const { contract } = site;
	const books = await readStatementOf( db, contract, month, at );
	const reserved = await readReservationsOf( db, contract, books.month, at );
	const numbers = await numbersOf( db, caller, [
		...books.entries,
		...reserved,
	] );
	return {
		...books,
		billed: billedSum( books.over, contract ),
		reservations: reserved.map( ( one ) => toReservation( one, numbers ) ),
		entries: books.entries.map( ( entry ) => toOwn( entry, numbers ) ),
	};
}

/** The numbers of those tickets that the caller may see. */
async function numbersOf(
	db: Db,
	caller: Caller,
	entries: readonly Pick< MinuteEntry, 'ticket_id' >[]
): Promise< ReadonlyMap< string, number > > {
	const ids = [
		...new Set( entries.flatMap( ( { ticket_id } ) => ticket_id ?? [] ) ),
	];
	if ( ids.length === 0 ) {
		return new Map();
	}
	const rows = await db
		.selectFrom( 'tickets as ticket' )
		.where( visibleTo( caller ) )
		.where( 'ticket.id', 'in', ids )
		.select( [ 'ticket.id', 'ticket.number' ] )
		.execute();
	return new Map( rows.map( ( { id, number } ) => [ id, number ] ) );
}

function toOwn(
	entry: MinuteEntry,
	numbers: ReadonlyMap< string, number >
): StatementEntry {
	const number = numbers.get( entry.ticket_id ?? '' ) ?? null;
	return entry.ticket_id === null || number !== null
		? { ...entry, ticket_number: number, hidden: false }
		: {
				...entry,
				ticket_id: null,
				ticket_number: null,
				work: '',
				person: '',
				hidden: true,
		  };
}

function toReservation(
	{ ticket_id, agreed, left }: ReservedOnTicket,
	numbers: ReadonlyMap< string, number >
): Reservation {
	const ticket_number = numbers.get( ticket_id ) ?? null;
	const hidden = ticket_number === null;
	return {
		agreed,
		left,
		ticket_id: hidden ? null : ticket_id,
		ticket_number,
		hidden,
	};
}
