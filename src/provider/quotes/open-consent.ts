import type { Caller } from '../access/caller.ts';
import { ledgerContract } from '../contracts/ledger-of.ts';
import type { Trx } from '../db/database.ts';
import { giveConsent } from '../ledger/give-consent.ts';
import { checkStillHighest } from './check-cap.ts';
import { checkRate } from './check-rate.ts';
import { consentOf } from './consent-of.ts';
import type { QuotePlace } from './find-quote.ts';
import type { VersionRow } from './quote-rows.ts';
import type { Shown } from './shown.ts';

/**
 * Opens the consent that an approval with a cap gives: so many billable minutes in all on the ticket.
 *
 * @return the entry's id; null for a version without a cap.
 * @throws {QuoteClash}   when more was agreed to on the ticket since the version was sent.
 * @throws {ProblemError} `no_hourly_rate` where the contract has none any more.
 */
export async function openConsent(
	trx: Trx,
	{ site, person, at }: Caller,
	{ id, ticket_id }: QuotePlace,
	version: VersionRow,
	shown: Shown
): Promise< string | null > {
	const consent = consentOf( {
		quote_id: id,
		ticket_id,
		version,
		shown,
		person: person.name,
		at,
	} );
	if ( ! consent ) {
		return null;
	}
	checkRate( site.contract, version.minutes_cap );
	const contract = ledgerContract( site.contract );
	const entry = await giveConsent( trx, contract, consent );
	const { minutes_cap } = version;
	await checkStillHighest( trx, site.contract, { ticket_id, minutes_cap } );
	return entry.id;
}
