import type { Person } from '../../contract/person.ts';
import type { ApproveQuote } from '../../contract/quote.ts';
import { canonicalJson } from './canonical-json.ts';
import type { VersionRow } from './quote-rows.ts';
import type { Shown } from './shown.ts';

export interface EvidenceParts {
	decision: 'approved' | 'declined';
	version: VersionRow;
	shown: Shown;
	person: Person;
	screen: ApproveQuote[ 'screen' ];
	note: string;
	at: string;
	key: string;
	/** When the person proved who they are, as the site says; null when it does not say. */
	signed_in_at: string | null;
	/** The entry in the ledger that the approval opened. */
	consent_entry_id: string | null;
}

/**
 * The evidence record as canonical JSON: what was shown, word for word, who decided what, when, and from which screen. Its
 * SHA-256 is told to both sides at once, so neither can change the record later. docs/quotes.md says how to verify it.
 */
export function buildEvidence( parts: EvidenceParts ): string {
	const { version, shown, person, consent_entry_id } = parts;
	return canonicalJson( {
		format: 'deskside-decision/1',
		decision: parts.decision,
		decided_at: parts.at,
		person: {
			ref: person.ref,
			name: person.name,
			email: person.email,
			role: person.role,
		},
		signed_in_at: parts.signed_in_at,
		screen: parts.screen,
		note: parts.note,
		key: parts.key,
		consent: consent_entry_id && {
			entry_id: consent_entry_id,
			minutes_cap: version.minutes_cap,
		},
		shown: JSON.parse( shown.canonical ) as unknown,
		shown_sha256: shown.sha256,
	} );
}
