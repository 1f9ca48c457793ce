import type { Role } from '../../contract/person.ts';
import type { QuoteEnding, QuoteStatus } from '../../contract/quote.ts';

/** What an approval is bound to; compared member by member, never read from the request. */
export interface Binding {
	version: number;
	/** Cents without VAT. */
	total_cents: number;
	total_cents_with_vat: number;
	currency: string;
	/** The number of the words of the approval, and the hash of all that was shown, in the language it was shown in. */
	text_version: number;
	shown_sha256: string;
}

/** How it ended, with the key of the request that ended it, so that a repeated one is told from a second one. */
export interface Ended
	extends Pick< QuoteEnding, 'what' | 'version' | 'by' | 'at' > {
	key: string | null;
	ref: string | null;
}

/** All of a quote that its moves depend on. `version` is the last one sent, 0 before the first. */
export interface QuoteState {
	status: QuoteStatus;
	version: number;
	/** Of the last version, exclusive; null before the first. */
	valid_until: string | null;
	draft_sha256: string | null;
	binding: Binding | null;
	ended: Ended | null;
}

interface At {
	/** The provider's clock, never the sender's. */
	at: string;
}

export type Decide = At & {
	do: 'approve' | 'decline';
	key: string;
	ref: string;
	role: Role;
	seen: Binding;
};

export type QuoteCommand =
	| ( At & { do: 'change_draft'; draft_sha256: string } )
	| ( At & { do: 'send'; draft_sha256: string; valid_until: string } )
	| ( At & { do: 'revise'; version: number; valid_until: string } )
	| ( At & { do: 'withdraw'; version: number } )
	| ( At & { do: 'expire' } )
	| Decide;

/** Where a command leads. `repeated`: it was done before by the same request, so nothing is written again. */
export interface Move {
	status: QuoteStatus;
	version: number;
	repeated: boolean;
}

/** The status at an instant: what has run out is expired, whether or not a job has noted it. */
export function statusAt(
	{ status, valid_until }: Pick< QuoteState, 'status' | 'valid_until' >,
	at: string
): QuoteStatus {
	const isOver =
		status === 'sent' &&
		valid_until !== null &&
		Date.parse( valid_until ) <= Date.parse( at );
	return isOver ? 'expired' : status;
}
