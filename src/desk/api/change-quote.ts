import {
	deskQuoteChanged,
	type ChangeDraft,
	type DeskQuoteChanged,
	type ReviseQuote,
	type SendQuote,
	type WithdrawQuote,
} from '../../contract/desk-quote.ts';
import { request } from './request.ts';

/** What an agent does with a quote that is there; each body names the draft or version that the agent saw. */
export type QuoteAct =
	| { act: 'draft'; body: ChangeDraft }
	| { act: 'send'; body: SendQuote }
	| { act: 'revise'; body: ReviseQuote }
	| { act: 'withdraw'; body: WithdrawQuote };

/**
 * Changes a quote.
 *
 * @param id   `quo_` and a ULID.
 * @param act  What is done.
 * @param key  A ULID, the same for every try of this act.
 * @throws {ApiProblem} `state_conflict`, with the quote as it is now, when something else came first.
 */
export function changeQuote(
	id: string,
	{ act, body }: QuoteAct,
	key: string
): Promise< DeskQuoteChanged > {
	return request(
		`quotes/${ encodeURIComponent( id ) }/${ act }`,
		deskQuoteChanged,
		{ method: act === 'draft' ? 'PUT' : 'POST', body, key }
	);
}
