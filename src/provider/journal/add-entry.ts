import type { NewJournalEntry } from '../../contract/journal.ts';
import type { Trx } from '../db/database.ts';
import { checkDates } from './check-dates.ts';
import type { JournalVoice } from './journal-voice.ts';

/**
 * Writes a new entry.
 *
 * @throws {ProblemError} `invalid_request` for days that cannot be; `state_conflict` when the id is in use.
 */
export async function addEntry(
	trx: Trx,
	{ at, ...voice }: JournalVoice,
	entry: NewJournalEntry
): Promise< void > {
	checkDates( entry.kind, entry, at );
	await trx
		.insertInto( 'journal_entries' )
		.values( {
			...voice,
			...entry,
			revision: 1,
			site_id: null,
			ticket_id: null,
			minute_entry_id: null,
			written_at: at,
		} )
		.execute();
}
