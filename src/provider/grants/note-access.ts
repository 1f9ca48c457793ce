import type { Locale } from '../../contract/locale.ts';
import type { Trx } from '../db/database.ts';
import { newId } from '../new-id.ts';
import { accessWords, type AccessEvent } from './access-words.ts';
import type { GrantRow } from './grant-rows.ts';

/** What happened, who did it, and the words it is told in. */
export interface Noted {
	what: AccessEvent;
	by: { kind: 'site' | 'agent'; ref: string; name: string };
	locale: Locale;
	zone: string;
	at: string;
	/** When it happened, where that is not when it is written. */
	happened_at?: string;
}

/** Each turn of an access grant stands in the contract's journal, in the transaction that makes it. */
export async function noteAccess(
	trx: Trx,
	grant: GrantRow,
	{ what, by, at, happened_at = at, ...words }: Noted
): Promise< void > {
	await trx
		.insertInto( 'journal_entries' )
		.values( {
			provider_id: grant.provider_id,
			contract_id: grant.contract_id,
			id: newId( 'jou' ),
			revision: 1,
			kind: 'work',
			subject: accessWords( what, { ...grant, by: by.name }, words ),
			text: '',
			happened_at,
			ended_at: null,
			site_id: grant.site_id,
			ticket_id: grant.ticket_id,
			minute_entry_id: null,
			by_kind: by.kind,
			by_ref: by.ref,
			by_name: by.name,
			written_at: at,
		} )
		.execute();
}
