import type { GivenConsent } from '../ledger/give-consent.ts';
import type { VersionRow } from './quote-rows.ts';
import type { Shown } from './shown.ts';

interface Approval {
	quote_id: string;
	ticket_id: string;
	version: Pick< VersionRow, 'version' | 'minutes_cap' >;
	shown: Pick< Shown, 'text' | 'sha256' >;
	/** Who approves. */
	person: string;
	/** ISO instant. */
	at: string;
}

/**
 * The consent that an approval gives the ledger: its key is the quote, so that the ledger takes it once; its words name the
 * quote, the version and the hash of what was shown.
 *
 * @return null for a version without a cap.
 */
export function consentOf( {
	quote_id,
	ticket_id,
	version,
	shown,
	person,
	at,
}: Approval ): GivenConsent | null {
	if ( version.minutes_cap === null ) {
		return null;
	}
	return {
		ticket_id,
		minutes_cap: version.minutes_cap,
		text: `${ shown.text.words } [${ quote_id } v${ version.version } sha256:${ shown.sha256 }]`,
		person,
		at: Date.parse( at ),
		key: `quote:${ quote_id }`,
	};
}
