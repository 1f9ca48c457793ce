import {
	journalEntry,
	type JournalEntry,
	type NewJournalEntry,
} from '../../contract/journal.ts';
import { request } from './request.ts';

/**
 * Adds to a contract's journal. The entry's id is the key.
 *
 * @param contractId `con_` and a ULID.
 * @param body       The entry.
 */
export function createJournalEntry(
	contractId: string,
	body: NewJournalEntry
): Promise< JournalEntry > {
	return request(
		`contracts/${ encodeURIComponent( contractId ) }/journal`,
		journalEntry,
		{ method: 'POST', body, key: body.id.slice( -26 ) }
	);
}
