import type { MinuteEntry, Statement } from '../../contract/minutes.ts';
import type { Caller } from '../access/caller.ts';
import { readStatementOf } from '../contracts/ledger-of.ts';
import type { Db } from '../db/database.ts';
import { visibleTo } from '../tickets/visible-to.ts';

/**
 * The statement of a month. An employee sees every sum, and of other people's tickets nothing but the minutes.
 */
export async function readOwnStatement(
	db: Db,
	caller: Caller,
	month: string | undefined
): Promise< Statement > {
	const { site, person, at } = caller;
	const statement = await readStatementOf( db, site.contract, month, at );
	if ( person.role === 'owner' ) {
		return statement;
	}
	const own = await ownTickets( db, caller, statement.entries );
	return {
		...statement,
		entries: statement.entries.map( ( entry ) => hideOthers( entry, own ) ),
	};
}

async function ownTickets(
	db: Db,
	caller: Caller,
	entries: readonly MinuteEntry[]
): Promise< ReadonlySet< string > > {
	const ids = [
		...new Set( entries.flatMap( ( { ticket_id } ) => ticket_id ?? [] ) ),
	];
	if ( ids.length === 0 ) {
		return new Set();
	}
	const rows = await db
		.selectFrom( 'tickets as ticket' )
		.where( visibleTo( caller ) )
		.where( 'ticket.id', 'in', ids )
		.select( 'ticket.id' )
		.execute();
	return new Set( rows.map( ( { id } ) => id ) );
}

function hideOthers(
	entry: MinuteEntry,
	own: ReadonlySet< string >
): MinuteEntry {
	return entry.ticket_id === null || own.has( entry.ticket_id )
		? entry
		: { ...entry, ticket_id: null, work: '', person: '' };
}
