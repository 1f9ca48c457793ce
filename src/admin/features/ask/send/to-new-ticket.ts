import type { Estimate } from '../../../../contract/estimate.ts';
import type { Consent, NewTicket } from '../../../../contract/ticket.ts';
import type { Upload } from '../../../files/announce-file.ts';
import type { AskDraft } from '../draft/ask-draft.ts';
import { captureToSend } from '../preview/capture-to-send.ts';

/** What the owner decided; the estimate and the clock go on meanwhile. */
const decided = ( { estimate_seen, written_at, ...rest }: NewTicket ) =>
	JSON.stringify( rest );

/**
 * The ticket as it goes out. When nothing that the owner decided has changed since the last attempt, it is that very
 * attempt again: the other side knows a repetition by the id and the same body.
 */
export function toNewTicket(
	draft: AskDraft,
	uploads: readonly Upload[],
	estimate: Estimate | null,
	consent: Consent | null
): NewTicket {
	const ticket: NewTicket = {
		id: draft.id,
		subject: draft.subject.trim(),
		body: draft.body.trim(),
		topic: draft.topic,
		urgency: draft.urgency,
		facts: draft.facts,
		capture: captureToSend( draft.capture, draft.parts, draft.hidden ),
		attachments: uploads.map( ( { announced } ) => announced ),
		estimate_seen: estimate && {
			fingerprint: estimate.fingerprint,
			at: estimate.at,
		},
		consent,
		written_at: new Date().toISOString(),
	};
	const { attempt } = draft;
	return attempt && decided( attempt ) === decided( ticket )
		? attempt
		: ticket;
}
