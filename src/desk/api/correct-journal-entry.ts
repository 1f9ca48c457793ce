import {
	type CorrectJournalEntry,
	journalEntry,
	type JournalEntry,
} from '../../contract/journal.ts';
import { request } from './request.ts';

/**
 * Sets an entry right by another revision; the one before stays readable.
 *
 * @param contractId `con_` and a ULID.
 * @param entryId    `jou_` and a ULID.
 * @param body       The words, and the revision that the agent saw.
 * @param key        A ULID, the same for every try.
 */
export function correctJournalEntry(
	contractId: string,
	entryId: string,
	body: CorrectJournalEntry,
	key: string
): Promise< JournalEntry > {
	return request(
		`contracts/${ encodeURIComponent(
			contractId
		) }/journal/${ encodeURIComponent( entryId ) }/corrections`,
		journalEntry,
		{ method: 'POST', body, key }
	);
}
