import type { Trx } from '../db/database.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { QuotePlace } from './find-quote.ts';

/**
 * A key stands for one decision about one quote, for as long as decisions are kept.
 *
 * @throws {ProblemError} `idempotency_conflict` when it decided another one.
 */
export async function checkKey(
	trx: Trx,
	{ provider_id, site_id, id }: QuotePlace,
	key: string
): Promise< void > {
	const other = await trx
		.selectFrom( 'quote_decisions' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'key', '=', key )
		.where( 'quote_id', '<>', id )
		.select( 'quote_id' )
		.executeTakeFirst();
	if ( other ) {
		throw new ProblemError(
			'idempotency_conflict',
			'This Idempotency-Key decided another quote before.'
		);
	}
}
