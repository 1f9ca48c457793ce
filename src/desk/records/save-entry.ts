import type {
	CorrectJournalEntry,
	JournalEntry,
	JournalKind,
} from '../../contract/journal.ts';
import { correctJournalEntry } from '../api/correct-journal-entry.ts';
import { createJournalEntry } from '../api/create-journal-entry.ts';

/**
 * Writes an entry, or the next revision of one.
 *
 * @param contractId `con_` and a ULID.
 * @param kind       Which list a new one goes to.
 * @param entry      The one to set right as the agent saw it; null for a new one.
 * @param key        A ULID, the same for every try.
 * @param words      What it says.
 */
export function saveEntry(
	contractId: string,
	kind: JournalKind,
	entry: Pick< JournalEntry, 'id' | 'revision' > | null,
	key: string,
	words: Omit< CorrectJournalEntry, 'revision' >
): Promise< JournalEntry > {
	return entry
		? correctJournalEntry(
				contractId,
				entry.id,
				{ revision: entry.revision, ...words },
				key
		  )
		: createJournalEntry( contractId, {
				id: `jou_${ key }`,
				kind,
				...words,
		  } );
}
