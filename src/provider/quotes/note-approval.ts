import type { Words } from '../../contract/locale.ts';
import type { Caller } from '../access/caller.ts';
import type { Trx } from '../db/database.ts';
import { newId } from '../new-id.ts';
import type { QuotePlace } from './find-quote.ts';
import type { VersionRow } from './quote-rows.ts';
import { threadWords } from './thread-words.ts';

const EVIDENCE: Words = {
	en: 'Quote {id}; SHA-256 of the record of the decision: {sha256}',
	fr: 'Devis {id} ; SHA-256 de la preuve de la décision : {sha256}',
	nl: 'Offerte {id}; SHA-256 van het bewijs van de beslissing: {sha256}',
	de: 'Angebot {id}; SHA-256 des Nachweises der Entscheidung: {sha256}',
	it: 'Preventivo {id}; SHA-256 della prova della decisione: {sha256}',
};

/**
 * An approval stands in the contract's journal, in the transaction that makes it: with minutes the ledger has an entry too,
 * without them the sum would be nowhere but on its quote.
 */
export async function noteApproval(
	trx: Trx,
	{ site, person, at }: Caller,
	place: QuotePlace,
	version: VersionRow,
	evidence_sha256: string
): Promise< void > {
	const { id: contract_id, zone } = site.contract;
	const { locale } = person;
	await trx
		.insertInto( 'journal_entries' )
		.values( {
			provider_id: place.provider_id,
			contract_id,
			id: newId( 'jou' ),
			revision: 1,
			kind: 'work',
			subject: threadWords( 'approved', version, { locale, zone } ),
			text: EVIDENCE[ locale ]
				.replace( '{id}', place.id )
				.replace( '{sha256}', evidence_sha256 ),
			happened_at: at,
			ended_at: null,
			site_id: place.site_id,
			ticket_id: place.ticket_id,
			minute_entry_id: null,
			by_kind: 'site',
			by_ref: person.ref,
			by_name: person.name,
			written_at: at,
		} )
		.execute();
}
