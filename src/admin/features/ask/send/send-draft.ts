import { problemCode } from '../../../../contract/problem.ts';
import type { SendAnswer } from '../../../../contract/site.ts';
import type { Estimate } from '../../../../contract/estimate.ts';
import type { Consent, NewTicket } from '../../../../contract/ticket.ts';
import { ApiError } from '../../../api/api-error.ts';
import type { AskDraft, Sent } from '../draft/ask-draft.ts';
import { collectUploads } from './collect-uploads.ts';
import { toNewTicket } from './to-new-ticket.ts';

/** What was shown and agreed to when the button was pressed. */
export type Shown = { estimate: Estimate | null; consent: Consent | null };

/** The site keeps a ticket that the provider refused; the words are still here, so they are mended here. */
function refuseIfNeeded( { item }: SendAnswer ): void {
	if ( item.state === 'needs_you' ) {
		throw new ApiError(
			problemCode.safeParse( item.problem ).data ?? 'invalid_request',
			item.detail ? { detail: item.detail } : {}
		);
	}
}

/**
 * Hands the draft to the site. The attempt is noted first: whatever happens to the answer, the next try is the same.
 *
 * @return What is left to do for this ticket.
 * @throws ApiError when the site did not take it, or the provider refused it.
 */
export async function sendDraft(
	draft: AskDraft,
	{ estimate, consent }: Shown,
	change: ( patch: Partial< AskDraft > ) => void,
	send: ( ticket: NewTicket ) => Promise< SendAnswer >
): Promise< Sent > {
	const uploads = await collectUploads( draft );
	const attempt = toNewTicket( draft, uploads, estimate, consent );
	change( { attempt } );
	const answer = await send( attempt );
	refuseIfNeeded( answer );
	const sent = { number: answer.changed?.ticket.number ?? null, uploads };
	change( { sent } );
	return sent;
}
