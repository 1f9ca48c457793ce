import { journalHistory, type JournalHistory } from '../../contract/journal.ts';
import { request } from './request.ts';

/**
 * Every revision of an entry, oldest first.
 *
 * @param contractId `con_` and a ULID.
 * @param entryId    `jou_` and a ULID.
 */
export function getJournalHistory(
	contractId: string,
	entryId: string
): Promise< JournalHistory > {
	return request(
		`contracts/${ encodeURIComponent(
			contractId
		) }/journal/${ encodeURIComponent( entryId ) }`,
		journalHistory
	);
}
