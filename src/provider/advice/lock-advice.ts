import { sql } from 'kysely';
import type { Trx } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';

/** Which advice. */
export interface AdvicePlace {
	provider_id: string;
	contract_id: string;
	id: string;
}

/**
 * An advice that is written about, locked to the end of the transaction; whether it was acknowledged is read after the lock.
 *
 * @throws {ProblemError} `not_found`.
 */
export async function lockAdvice(
	trx: Trx,
	{ provider_id, contract_id, id }: AdvicePlace
): Promise< {
	text_sha256: string;
	acknowledged: boolean;
	reminded_at: string | null;
} > {
	const notice = await trx
		.selectFrom( 'advice_notices' )
		.where( 'provider_id', '=', provider_id )
		.where( 'contract_id', '=', contract_id )
		.where( 'id', '=', id )
		.select( 'text_sha256' )
		.forUpdate()
		.executeTakeFirst();
	if ( ! notice ) {
		throw notFound();
	}
	const { rows } = await sql< {
		acknowledged: boolean;
		reminded_at: string | null;
	} >`select
		exists ( select from advice_acknowledgements where provider_id = ${ provider_id }
			and contract_id = ${ contract_id } and advice_id = ${ id } ) as acknowledged,
		( select max( at ) from advice_reminders where provider_id = ${ provider_id }
			and contract_id = ${ contract_id } and advice_id = ${ id } ) as reminded_at`.execute(
		trx
	);
	return {
		text_sha256: notice.text_sha256,
		acknowledged: rows[ 0 ]?.acknowledged ?? false,
		reminded_at: rows[ 0 ]?.reminded_at ?? null,
	};
}
