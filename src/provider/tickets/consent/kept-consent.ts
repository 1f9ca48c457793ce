import type { KeptConsent } from '../../../contract/ticket.ts';
import type { TicketRow } from '../ticket-row.ts';
import type { ConsentFigures } from './consent-figures.ts';

/** The part of a record that the ticket tells; buildConsentRecord() wrote it. */
interface Told {
	agreed: Pick< KeptConsent, 'minutes_cap' | 'text' | 'locale' >;
	figures: ConsentFigures;
	refused_for: KeptConsent[ 'refused_for' ];
}

/** The agreement of a ticket as both sides see it; null when none came, or before records of it were kept. */
export function keptConsentOf( {
	consent_record,
	consent_sha256,
}: Pick<
	TicketRow,
	'consent_record' | 'consent_sha256'
> ): KeptConsent | null {
	if ( consent_record === null || consent_sha256 === null ) {
		return null;
	}
	const { agreed, figures, refused_for } = JSON.parse(
		consent_record
	) as Told;
	return {
		...agreed,
		...figures,
		refused_for,
		record_sha256: consent_sha256,
	};
}
