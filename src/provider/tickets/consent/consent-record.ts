import type { Estimate } from '../../../contract/estimate.ts';
import type { KeptConsent, NewTicket } from '../../../contract/ticket.ts';
import type { Caller } from '../../access/caller.ts';
import { sha256 } from '../../access/token.ts';
import { canonicalJson } from '../../quotes/canonical-json.ts';
import type { ConsentFigures } from './consent-figures.ts';

export interface ConsentParts {
	figures: ConsentFigures;
	/** The estimate that was shown, computed anew; null when what was seen is none of ours. */
	shown: Estimate | null;
	refused_for: KeptConsent[ 'refused_for' ];
	/** Seconds between the last sign-in and the click, as the site says; null when it does not say. */
	sign_in_age: number | null;
}

/** The record's exact text and the hash that both sides are told. */
export interface ConsentRecord {
	text: string;
	sha256: string;
}

/**
 * The evidence record of an agreement that came with a ticket, as canonical JSON: who agreed in which words to what, what was
 * shown, when and from which screen, and what the provider counts. docs/quotes.md says how to verify it.
 */
export function buildConsentRecord(
	{ site, person, at }: Caller,
	sent: NewTicket & { consent: object },
	{ figures, shown, refused_for, sign_in_age }: ConsentParts
): ConsentRecord {
	const { contract, provider_id, provider } = site;
	const text = canonicalJson( {
		format: 'deskside-consent/1',
		provider: { id: provider_id, name: provider.name },
		client: contract.client,
		contract: {
			id: contract.id,
			plan_id: contract.plan_id,
			plan_version: contract.plan_version,
		},
		site_id: site.site_id,
		ticket_id: sent.id,
		person: {
			ref: person.ref,
			name: person.name,
			email: person.email,
			role: person.role,
		},
		agreed: { ...sent.consent, locale: person.locale },
		figures,
		seen: sent.estimate_seen,
		shown,
		written_at: sent.written_at,
		received_at: at,
		sign_in_age_seconds: sign_in_age,
		screen: screenOf( sent ),
		refused_for,
	} );
	return { text, sha256: sha256( text ) };
}

function screenOf( { capture }: NewTicket ): object | null {
	if ( ! capture ) {
		return null;
	}
	const { id, title, url } = capture.screen;
	return { id, title, url };
}
