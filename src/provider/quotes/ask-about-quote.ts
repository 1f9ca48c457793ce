import type { AskAboutQuote, QuoteChanged } from '../../contract/quote.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { addMessage } from '../tickets/add-message.ts';
import { addEvent } from './add-event.ts';
import { findSiteQuote } from './find-quote.ts';
import { lockQuote } from './lock-quote.ts';
import { readSiteQuote } from './read-quotes.ts';

/**
 * A question about a quote, as a message in its ticket's thread. It moves nothing: an ended quote can be asked about too.
 *
 * @throws {ProblemError} `not_found`; `state_conflict` when the message's id is in use.
 */
export async function askAboutQuote(
	trx: Trx,
	caller: Caller,
	id: string,
	{ version, ...message }: AskAboutQuote
): Promise< QuoteChanged > {
	const { person, at } = caller;
	const place = await findSiteQuote( trx, caller, id );
	const { quote } = await lockQuote( trx, place );
	await addEvent( trx, place, {
		what: 'questioned',
		version: Math.min( version, quote.version ),
		by_kind: 'site',
		by_ref: person.ref,
		by_name: person.name,
		note: message.id,
		at,
	} );
	const changed = await addMessage( trx, caller, place.ticket_id, {
		...message,
		attachments: [],
	} );
	return { ...changed, quote: await readSiteQuote( trx, caller, place ) };
}
