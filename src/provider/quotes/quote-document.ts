import type { MinutesPrice, QuoteTotals } from '../../contract/quote.ts';
import type { Db } from '../db/database.ts';
import type { DraftContent } from '../db/quote-schema.ts';
import type { QuotePlace } from './find-quote.ts';
import type { FindingRow } from './quote-rows.ts';

/** What a version adds to its content. */
export interface VersionFacts extends QuoteTotals {
	version: number;
	currency: string;
	minutes_price: MinutesPrice | null;
	sent_at: string;
	sent_by: string;
}

/**
 * All that is shown of a version, in one object: who offers what to whom, for which ticket, on which conditions. Frozen when
 * it is sent, so that a name that changes later changes no evidence.
 */
export async function buildDocument(
	db: Db,
	place: QuotePlace,
	content: DraftContent,
	facts: VersionFacts,
	finding: FindingRow | null
): Promise< object > {
	return {
		format: 'deskside-quote/1',
		quote_id: place.id,
		...( await readParties( db, place ) ),
		...content,
		...facts,
		finding: finding && {
			id: finding.id,
			slip: finding.slip,
			text: finding.text,
			evidence: finding.evidence,
			min_cents: finding.min_cents,
			max_cents: finding.max_cents,
		},
	};
}

async function readParties(
	db: Db,
	{ provider_id, site_id, ticket_id }: QuotePlace
): Promise< object > {
	const row = await db
		.selectFrom( 'tickets as ticket' )
		.innerJoin( 'sites as site', ( join ) =>
			join
				.onRef( 'site.provider_id', '=', 'ticket.provider_id' )
				.onRef( 'site.id', '=', 'ticket.site_id' )
		)
		.innerJoin( 'contracts as contract', ( join ) =>
			join
				.onRef( 'contract.provider_id', '=', 'ticket.provider_id' )
				.onRef( 'contract.id', '=', 'ticket.contract_id' )
		)
		.innerJoin(
			'providers as provider',
			'provider.id',
			'ticket.provider_id'
		)
		.where( 'ticket.provider_id', '=', provider_id )
		.where( 'ticket.site_id', '=', site_id )
		.where( 'ticket.id', '=', ticket_id )
		.select( [
			'provider.name as provider_name',
			'site.name as site_name',
			'site.url',
			'contract.id as contract_id',
			'contract.client',
			'contract.plan_id',
			'contract.plan_version',
			'ticket.number',
			'ticket.subject',
		] )
		.executeTakeFirstOrThrow();
	return {
		provider: { id: provider_id, name: row.provider_name },
		client: row.client,
		contract: {
			id: row.contract_id,
			plan_id: row.plan_id,
			plan_version: row.plan_version,
		},
		site: { id: site_id, name: row.site_name, url: row.url },
		ticket: { id: ticket_id, number: row.number, subject: row.subject },
	};
}
