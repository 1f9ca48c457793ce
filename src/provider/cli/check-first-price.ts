import { sql } from 'kysely';
import type { Contract } from '../access/site-context.ts';
import type { Db } from '../db/database.ts';
import { UsageError } from './command.ts';

/** What a contract may leave open until it is agreed. */
interface Price {
	hourly_rate_cents?: number | undefined;
	vat_percent?: number | undefined;
}

/**
 * A contract names its rate and its VAT once: statements count at them, so another one would change what was billed and what was
 * agreed to at the old one. The first rate must not be a price for what nobody agreed to at it.
 *
 * @throws {UsageError} saying what stands in the way.
 */
export async function checkFirstPrice(
	db: Db,
	contract: Contract,
	set: Price
): Promise< void > {
	for ( const name of [ 'hourly_rate_cents', 'vat_percent' ] as const ) {
		if ( set[ name ] !== undefined && contract[ name ] !== null ) {
			throw new UsageError(
				`Its ${ name } is ${ contract[ name ] }, and what was agreed to at that stays: end it (contract end) and add one that says something else.`
			);
		}
	}
	if ( set.hourly_rate_cents !== undefined ) {
		await checkNothingAgreed( db, contract );
	}
}

async function checkNothingAgreed(
	db: Db,
	{ id, provider_id }: Contract
): Promise< void > {
	const agreed = await db
		.selectFrom( 'minute_entries' )
		.where( 'provider_id', '=', provider_id )
		.where( 'contract_id', '=', id )
		.where( ( { or, eb } ) =>
			or( [ eb( 'consented', '>', 0 ), eb( 'billable', '<>', 0 ) ] )
		)
		.select( sql`1`.as( 'one' ) )
		.limit( 1 )
		.executeTakeFirst();
	if ( agreed ) {
		throw new UsageError(
			'Minutes were agreed to or billed while this contract named no rate, so nobody agreed to this price for them: end it (contract end) and add one with a rate.'
		);
	}
}
