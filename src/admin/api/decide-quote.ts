import type { QuoteChanged } from '../../contract/quote.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import type { ApproveHere, DeclineHere } from '../../contract/site-quote.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';
import { sendTwice } from './send-twice.ts';

/** An owner's word on exactly what was seen. */
export type Decision =
	| { verb: 'approve'; body: ApproveHere }
	| { verb: 'decline'; body: DeclineHere };

const ROUTES = {
	approve: SITE_ROUTES.approveQuote,
	decline: SITE_ROUTES.declineQuote,
};

/** Sends a decision, and once more when no answer came; the key in it makes any repetition the same decision. */
export function decideQuote( {
	verb,
	body,
}: Decision ): Promise< QuoteChanged > {
	const { path, answer } = ROUTES[ verb ];
	return sendTwice( () =>
		sendJson( buildUrl( path, { id: body.quote_id } ), body, answer )
	);
}
