import type { Db } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import type { QuotePlace } from './find-quote.ts';

/** The record's exact text and the hash that both sides were told. */
export interface Evidence {
	text: string;
	sha256: string;
}

/**
 * The evidence record of a decision, byte for byte as it was hashed.
 *
 * @throws {ProblemError} `not_found` while nothing is decided.
 */
export async function readEvidence(
	db: Db,
	{ provider_id, site_id, id }: QuotePlace
): Promise< Evidence > {
	const found = await db
		.selectFrom( 'quote_decisions' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'quote_id', '=', id )
		.select( [ 'evidence as text', 'evidence_sha256 as sha256' ] )
		.executeTakeFirst();
	if ( ! found ) {
		throw notFound();
	}
	return found;
}
