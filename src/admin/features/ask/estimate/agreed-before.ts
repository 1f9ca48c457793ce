import type { Consent } from '../../../../contract/ticket.ts';
import type { AskDraft } from '../draft/ask-draft.ts';

/**
 * What was agreed to when the request was last tried, about the same case. The tick itself is not kept when the page goes, as
 * for a sign-in elsewhere: who comes back is told so beside it, and finds the cap as it was.
 */
export function agreedBefore( {
	attempt,
	topic,
	urgency,
	facts,
}: AskDraft ): Consent | null {
	const isSame =
		attempt &&
		attempt.topic === topic &&
		attempt.urgency === urgency &&
		JSON.stringify( attempt.facts ) === JSON.stringify( facts );
	return isSame ? attempt.consent : null;
}
