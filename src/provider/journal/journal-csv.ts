import type { Db } from '../db/database.ts';
import { toCsv } from '../http/to-csv.ts';
import { toEntries, type JournalReader } from './journal-reader.ts';
import { journalRows } from './journal-rows.ts';

const COLUMNS = [
	'kind',
	'happened_at',
	'ended_at',
	'subject',
	'text',
	'by',
	'by_kind',
	'written_at',
	'revision',
	'corrected',
	'ticket',
	'id',
];

/** The whole journal as a file to keep: every revision, in the order of what happened; `corrected` marks what no longer holds. */
export async function journalCsv(
	db: Db,
	reader: JournalReader
): Promise< string > {
	const rows = await journalRows( db, reader )
		.orderBy( 'entry.happened_at' )
		.orderBy( 'entry.id' )
		.orderBy( 'entry.revision' )
		.execute();
	const entries = await toEntries( db, reader, rows );
	const last = new Map(
		entries.map( ( { id, revision } ) => [ id, revision ] )
	);
	for ( const { id, revision } of entries ) {
		last.set( id, Math.max( revision, last.get( id ) ?? 0 ) );
	}
	return toCsv(
		COLUMNS,
		entries.map( ( entry ) => [
			entry.kind,
			entry.happened_at,
			entry.ended_at,
			entry.subject,
			entry.text,
			entry.written_by.name,
			entry.written_by.kind,
			entry.written_at,
			entry.revision,
			last.get( entry.id ) === entry.revision ? '' : 'yes',
			entry.ticket_id,
			entry.id,
		] )
	);
}
