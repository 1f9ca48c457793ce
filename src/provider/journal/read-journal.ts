import { sql } from 'kysely';
import * as z from 'zod';
import { instant, journalEntryId } from '../../contract/ids.ts';
import type {
	JournalEntry,
	JournalHistory,
	JournalKind,
	JournalPage,
} from '../../contract/journal.ts';
import type { Db } from '../db/database.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { notFound } from '../http/problem-error.ts';
import { toEntries, type JournalReader } from './journal-reader.ts';
import { isCurrent, journalRows } from './journal-rows.ts';

const PAGE = 50;
const place = z.tuple( [ instant, journalEntryId ] );

/** A page of the entries as they stand, what happened last first. */
export async function readJournal(
	db: Db,
	reader: JournalReader,
	filter: { kind?: JournalKind | undefined; after?: string | undefined }
): Promise< JournalPage > {
	const after = readCursor( filter.after, place );
	const rows = await journalRows( db, reader )
		.where( isCurrent() )
		.$if( filter.kind !== undefined, ( query ) =>
			query.where( 'entry.kind', '=', filter.kind as JournalKind )
		)
		.$if( after !== null, ( query ) =>
			query.where(
				sql< boolean >`( entry.happened_at, entry.id ) < ( ${ after?.[ 0 ] }::timestamptz, ${ after?.[ 1 ] } )`
			)
		)
		.orderBy( 'entry.happened_at', 'desc' )
		.orderBy( 'entry.id', 'desc' )
		.limit( PAGE + 1 )
		.execute();
	const page = rows.slice( 0, PAGE );
	const last = page.at( -1 );
	return {
		entries: await toEntries( db, reader, page ),
		next:
			rows.length > PAGE && last
				? writeCursor( [ last.happened_at, last.id ] )
				: null,
	};
}

/**
 * Every revision of an entry, oldest first.
 *
 * @throws {ProblemError} `not_found`.
 */
export async function readHistory(
	db: Db,
	reader: JournalReader,
	id: string
): Promise< JournalHistory > {
	const rows = await journalRows( db, reader )
		.where( 'entry.id', '=', id )
		.orderBy( 'entry.revision' )
		.execute();
	if ( rows.length === 0 ) {
		throw notFound();
	}
	return { revisions: await toEntries( db, reader, rows ) };
}

/** The entry as it stands after a write. */
export async function readEntry(
	db: Db,
	reader: JournalReader,
	id: string
): Promise< JournalEntry > {
	const { revisions } = await readHistory( db, reader, id );
	return revisions.at( -1 ) as JournalEntry;
}
