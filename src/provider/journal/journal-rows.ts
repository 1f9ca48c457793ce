import { sql, type Selectable } from 'kysely';
import type { Db } from '../db/database.ts';
import type { JournalEntriesTable } from '../db/records-schema.ts';

export type JournalRow = Selectable< JournalEntriesTable >;

/** Access given and quotes approved: evidence, which its own doing wrote. Work on a ticket has its minutes beside it. */
export const isRecord = ( {
	ticket_id,
	minute_entry_id,
}: Pick< JournalRow, 'ticket_id' | 'minute_entry_id' > ): boolean =>
	ticket_id !== null && minute_entry_id === null;

/** Whose journal. */
export interface JournalPlace {
	provider_id: string;
	contract_id: string;
}

/** Every revision of every entry of a contract; the query names them `entry`. */
export function journalRows(
	db: Db,
	{ provider_id, contract_id }: JournalPlace
) {
	return db
		.selectFrom( 'journal_entries as entry' )
		.where( 'entry.provider_id', '=', provider_id )
		.where( 'entry.contract_id', '=', contract_id )
		.selectAll( 'entry' );
}

/** Holds for the revision that counts. */
export const isCurrent = () =>
	sql< boolean >`not exists (
		select from journal_entries later
		where later.provider_id = entry.provider_id and later.contract_id = entry.contract_id
			and later.id = entry.id and later.revision = entry.revision + 1
	)`;
