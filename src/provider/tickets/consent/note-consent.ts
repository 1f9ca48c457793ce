import type { Caller } from '../../access/caller.ts';
import type { Trx } from '../../db/database.ts';
import { newId } from '../../new-id.ts';
import { addThreadMessage } from '../add-thread-message.ts';
import type { MessageRow, TicketRow } from '../ticket-row.ts';

/**
 * Tells the thread of an agreement that does not hold, after the ticket's own words.
 *
 * @return What was told: nothing or one message.
 */
export async function noteConsent(
	trx: Trx,
	{ site, at }: Caller,
	ticket: Pick< TicketRow, 'provider_id' | 'site_id' | 'id' >,
	words: string | null
): Promise< MessageRow[] > {
	if ( words === null ) {
		return [];
	}
	// Its id does not order it: the ticket's is made in a browser. So it comes a thousandth of a second later.
	const after = new Date( Date.parse( at ) + 1 ).toISOString();
	const message = {
		id: newId( 'msg' ),
		author_kind: 'system' as const,
		author_ref: null,
		author_name: site.provider.name,
		body: words,
		written_at: at,
		received_at: after,
		attachments: [],
	};
	await addThreadMessage( trx, ticket, message );
	return [ message ];
}
