import type { AgentContext } from '../access/require-agent.ts';
import { sha256 } from '../access/token.ts';
import type { Trx } from '../db/database.ts';
import type { DraftContent } from '../db/quote-schema.ts';
import type { Rates } from '../estimates/billed-sum.ts';
import { addEvent } from './add-event.ts';
import { canonicalJson } from './canonical-json.ts';
import type { QuotePlace } from './find-quote.ts';
import { minutesPrice } from './minutes-price.ts';
import { buildDocument } from './quote-document.ts';
import type { FindingRow, VersionRow } from './quote-rows.ts';
import { computeTotals } from './totals.ts';

interface Publication {
	place: QuotePlace;
	contract: Rates;
	content: DraftContent;
	finding: FindingRow | null;
	/** The number that it gets: one more than the last. */
	version: number;
}

/** Writes down a version for ever and makes it the one that counts. The caller holds the quote's lock. */
export async function publishVersion(
	trx: Trx,
	{ agent }: AgentContext,
	at: string,
	{ place, contract, content, finding, version }: Publication
): Promise< VersionRow > {
	const { currency } = contract;
	const totals = computeTotals( content.lines );
	const minutes_price = minutesPrice( content.minutes_cap, contract );
	const document = canonicalJson(
		await buildDocument(
			trx,
			place,
			content,
			{
				...totals,
				version,
				currency,
				minutes_price,
				sent_at: at,
				sent_by: agent.name,
			},
			finding
		)
	);
	const row = await trx
		.insertInto( 'quote_versions' )
		.values( {
			provider_id: place.provider_id,
			site_id: place.site_id,
			quote_id: place.id,
			version,
			...content,
			...totals,
			lines: JSON.stringify( content.lines ),
			vat: JSON.stringify( totals.vat ),
			attachments: JSON.stringify( content.attachments ),
			currency,
			minutes_price: minutes_price && JSON.stringify( minutes_price ),
			document,
			document_sha256: sha256( document ),
			agent_id: agent.id,
			agent_name: agent.name,
			sent_at: at,
		} )
		.returningAll()
		.executeTakeFirstOrThrow();
	await makeCurrent( trx, place, row );
	await addEvent( trx, place, {
		what: version === 1 ? 'sent' : 'revised',
		version,
		by_kind: 'agent',
		by_ref: agent.id,
		by_name: agent.name,
		note: '',
		at,
	} );
	return row;
}

async function makeCurrent(
	trx: Trx,
	{ provider_id, site_id, id }: QuotePlace,
	{ version, valid_until, sent_at }: VersionRow
): Promise< void > {
	await trx
		.updateTable( 'quotes' )
		.set( {
			status: 'sent',
			version,
			valid_until,
			draft: null,
			draft_sha256: null,
			updated_at: sent_at,
		} )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.execute();
}
