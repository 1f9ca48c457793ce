import {
	journalPage,
	type JournalKind,
	type JournalPage,
} from '../../contract/journal.ts';
import { request } from './request.ts';

/**
 * A page of a contract's journal.
 *
 * @param contractId `con_` and a ULID.
 * @param kind       Which of its three lists.
 * @param after      `next` of the page before; null for the first.
 */
export function getJournal(
	contractId: string,
	kind: JournalKind,
	after: string | null
): Promise< JournalPage > {
	const query = new URLSearchParams( {
		kind,
		...( after ? { after } : {} ),
	} );
	return request(
		`contracts/${ encodeURIComponent( contractId ) }/journal?${ query }`,
		journalPage
	);
}
