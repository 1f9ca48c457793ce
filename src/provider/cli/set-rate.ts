import { sql } from 'kysely';
import type { Contract } from '../access/site-context.ts';
import type { Db } from '../db/database.ts';
import { contractTerms } from '../plans/contract-terms.ts';
import { UsageError, type Command } from './command.ts';
import { findContract } from './find-contract.ts';
import { withDatabase } from './with-database.ts';

/**
 * `contract rate CONTRACT CENTS`: the price of an hour without VAT, for a contract that names none yet. It holds from then on.
 * A rate that is there is never changed: statements count at the contract's one rate, so another one would change what was
 * billed and what was agreed to at the old one.
 */
export const setRate: Command = async ( [ id, cents ], config ) => {
	const rate = contractTerms.shape.hourly_rate_cents.safeParse(
		/^\d+$/.test( cents ?? '' ) ? Number( cents ) : undefined
	);
	if ( ! id || ! rate.success || rate.data === null ) {
		throw new UsageError(
			'Which contract, and how many cents does an hour cost without VAT? contract rate CONTRACT 9500'
		);
	}
	const { data: hourly_rate_cents } = rate;
	await withDatabase( config, async ( { db } ) => {
		const contract = await findContract( db, id );
		await checkIsFirst( db, contract );
		await db
			.updateTable( 'contracts' )
			.set( { hourly_rate_cents } )
			.where( 'provider_id', '=', contract.provider_id )
			.where( 'id', '=', contract.id )
			.where( 'hourly_rate_cents', 'is', null )
			.execute();
		console.log(
			`${ contract.id }: an hour costs ${ contract.currency } ${ (
				hourly_rate_cents / 100
			).toFixed( 2 ) } without VAT from now on.`
		);
	} );
};

/** @throws {UsageError} when something was agreed to or billed that this rate would give another price, or a price at last. */
async function checkIsFirst(
	db: Db,
	{ id, provider_id, currency, hourly_rate_cents }: Contract
): Promise< void > {
	if ( hourly_rate_cents !== null ) {
		throw new UsageError(
			`An hour costs ${ currency } ${ ( hourly_rate_cents / 100 ).toFixed(
				2
			) } by this contract, and what was agreed to at that price stays: end it (contract end) and add one with the new rate.`
		);
	}
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
