import type { Caller } from '../access/caller.ts';
import { ledgerContract } from '../contracts/ledger-of.ts';
import type { Trx } from '../db/database.ts';
import { giveConsent } from '../ledger/give-consent.ts';
import type { QuotePlace } from './find-quote.ts';
import type { VersionRow } from './quote-rows.ts';
import type { Shown } from './shown.ts';

/**
 * Opens the consent that an approval with a cap gives: so many billable minutes in all on the ticket. Keyed by the quote, so
 * that the ledger itself takes it once; its words name the quote, the version and the hash of what was shown.
 *
 * @return the entry's id; null for a version without a cap.
 */
export async function openConsent(
	trx: Trx,
	{ site, person, at }: Caller,
	{ id, ticket_id }: QuotePlace,
	version: VersionRow,
	{ text, sha256 }: Shown
): Promise< string | null > {
	if ( version.minutes_cap === null ) {
		return null;
	}
	const entry = await giveConsent( trx, ledgerContract( site.contract ), {
		ticket_id,
		minutes_cap: version.minutes_cap,
		text: `${ text.words } [${ id } v${ version.version } sha256:${ sha256 }]`,
		person: person.name,
		at: Date.parse( at ),
		key: `quote:${ id }`,
	} );
	return entry.id;
}
