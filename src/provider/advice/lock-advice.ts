import { sql, type Selectable } from 'kysely';
import type { Trx } from '../db/database.ts';
import type { AdviceNoticesTable } from '../db/records-schema.ts';
import { notFound } from '../http/problem-error.ts';

/** Which advice. */
export interface AdvicePlace {
	provider_id: string;
	contract_id: string;
	id: string;
}

export interface LockedAdvice
	extends Pick<
		Selectable< AdviceNoticesTable >,
		'subject' | 'text' | 'addressed_to' | 'text_sha256'
	> {
	acknowledged: boolean;
	/** The last time. */
	reminded_at: string | null;
}

/**
 * An advice that is written about, locked to the end of the transaction; whether it was acknowledged is read after the lock.
 *
 * @throws {ProblemError} `not_found`.
 */
export async function lockAdvice(
	trx: Trx,
	{ provider_id, contract_id, id }: AdvicePlace
): Promise< LockedAdvice > {
	const notice = await trx
		.selectFrom( 'advice_notices' )
		.where( 'provider_id', '=', provider_id )
		.where( 'contract_id', '=', contract_id )
		.where( 'id', '=', id )
		.select( [ 'subject', 'text', 'addressed_to', 'text_sha256' ] )
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
		...notice,
		acknowledged: rows[ 0 ]?.acknowledged ?? false,
		reminded_at: rows[ 0 ]?.reminded_at ?? null,
	};
}
