import type { Estimate } from '../../../contract/estimate.ts';
import type { MinutesSummary } from '../../../contract/minutes.ts';
import type { Consent, NewTicket } from '../../../contract/ticket.ts';
import type { Caller } from '../../access/caller.ts';
import type { Db } from '../../db/database.ts';
import type { TicketRow } from '../ticket-row.ts';
import { figuresOf, type ConsentFigures } from './consent-figures.ts';
import { buildConsentRecord } from './consent-record.ts';
import { consentWords } from './consent-words.ts';
import { findShown } from './find-shown.ts';
import { fitsShown, isDearer } from './is-dearer.ts';
import { oldSignIn } from './old-sign-in.ts';

export interface TakenConsent {
	/** What the ticket keeps of it. */
	columns: Pick< TicketRow, 'consent' | 'consent_record' | 'consent_sha256' >;
	/** For the ledger: the cap, and words that end with the record's hash. Null when it does not hold. */
	given: Consent | null;
	/** What the thread says of one that does not hold. */
	words: string | null;
}

const NONE: TakenConsent = {
	columns: { consent: null, consent_record: null, consent_sha256: null },
	given: null,
	words: null,
};

/** What the provider knows when a ticket arrives. */
export interface Arrival {
	/** What it costs now. */
	now: Estimate;
	/** Where the minutes stand. */
	minutes: MinutesSummary;
	/** Seconds between the last sign-in and the click, as the site says; null when it does not say. */
	sign_in_age: number | null;
}

/**
 * Judges the agreement that comes with a ticket and makes its record. One that does not hold holds up nothing: the ticket is
 * taken in without it, and the thread says why.
 */
export async function takeConsent(
	db: Db,
	caller: Caller,
	sent: NewTicket,
	{ now, minutes, sign_in_age }: Arrival
): Promise< TakenConsent > {
	const { consent } = sent;
	if ( ! consent ) {
		return NONE;
	}
	const shown = await findShown( db, caller, sent, minutes );
	const figures = figuresOf( consent, shown ?? now, caller.site.contract );
	const refused_for =
		otherFigures( consent, shown, now ) ??
		unknownRate( consent, figures ) ??
		oldSignIn( consent, figures, caller.site.contract, sign_in_age );
	const record = buildConsentRecord(
		caller,
		{ ...sent, consent },
		{ figures, shown, refused_for, sign_in_age }
	);
	const { text } = consent;
	return {
		columns: {
			consent,
			consent_record: record.text,
			consent_sha256: record.sha256,
		},
		given: refused_for
			? null
			: {
					...consent,
					text: `${ text } [${ sent.id } sha256:${ record.sha256 }]`,
			  },
		words:
			refused_for &&
			consentWords( refused_for, text, caller.person.locale ),
	};
}

function otherFigures(
	consent: Consent,
	shown: Estimate | null,
	now: Estimate
): 'other_figures' | null {
	const holds =
		shown &&
		fitsShown( consent, shown ) &&
		! isDearer( consent, shown, now );
	return holds ? null : 'other_figures';
}

/** Minutes at a rate that nobody named: nobody could say what was agreed to. */
const unknownRate = (
	{ minutes_cap }: Consent,
	{ hourly_rate_cents }: ConsentFigures
): 'no_hourly_rate' | null =>
	minutes_cap !== null && hourly_rate_cents === null
		? 'no_hourly_rate'
		: null;
