import type { JournalEntry } from '../../contract/journal.ts';
import type { Caller } from '../access/caller.ts';
import type { AgentContext } from '../access/require-agent.ts';
import type { Db } from '../db/database.ts';
import { visibleTo } from '../tickets/visible-to.ts';
import {
	isRecord,
	type JournalPlace,
	type JournalRow,
} from './journal-rows.ts';

/** Who reads the journal of which contract: decides what "you" means, and what of other people's tickets is hidden. */
export interface JournalReader extends JournalPlace {
	kind: 'site' | 'agent';
	ref: string;
	/** The tickets of some entries that may be shown; null: all of them. */
	ownTickets: (
		db: Db,
		ids: readonly string[]
	) => Promise< ReadonlySet< string > | null >;
}

export const agentJournalReader = (
	{ provider_id, agent }: AgentContext,
	contract_id: string
): JournalReader => ( {
	provider_id,
	contract_id,
	kind: 'agent',
	ref: agent.id,
	ownTickets: () => Promise.resolve( null ),
} );

/** An employee reads the lists, and of other people's tickets nothing but that work was done, as in the statement of minutes. */
export const siteJournalReader = ( caller: Caller ): JournalReader => ( {
	provider_id: caller.site.provider_id,
	contract_id: caller.site.contract.id,
	kind: 'site',
	ref: caller.person.ref,
	ownTickets: async ( db, ids ) => {
		if ( caller.person.role === 'owner' ) {
			return null;
		}
		const rows = await db
			.selectFrom( 'tickets as ticket' )
			.where( visibleTo( caller ) )
			.where( 'ticket.id', 'in', [ ...ids, '' ] )
			.select( 'ticket.id' )
			.execute();
		return new Set( rows.map( ( { id } ) => id ) );
	},
} );

/** Rows as a reader may see them. */
export async function toEntries(
	db: Db,
	reader: JournalReader,
	rows: readonly JournalRow[]
): Promise< JournalEntry[] > {
	const own = await reader.ownTickets( db, [
		...new Set( rows.flatMap( ( { ticket_id } ) => ticket_id ?? [] ) ),
	] );
	return rows.map( ( row ) => {
		const hidden =
			row.ticket_id !== null &&
			own !== null &&
			! own.has( row.ticket_id );
		return toEntry(
			hidden
				? {
						...row,
						ticket_id: null,
						subject: '',
						text: '',
						by_name: '',
				  }
				: row,
			reader,
			isRecord( row )
		);
	} );
}

function toEntry(
	row: JournalRow,
	{ kind, ref }: JournalReader,
	is_record: boolean
): JournalEntry {
	return {
		id: row.id,
		revision: row.revision,
		kind: row.kind,
		subject: row.subject,
		text: row.text,
		happened_at: row.happened_at,
		ended_at: row.ended_at,
		ticket_id: row.ticket_id,
		written_by: {
			kind: row.by_kind,
			name: row.by_name,
			you: row.by_kind === kind && row.by_ref === ref,
		},
		written_at: row.written_at,
		is_record,
	};
}
