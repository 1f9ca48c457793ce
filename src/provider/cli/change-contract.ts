import { parseArgs } from 'node:util';
import { z } from 'zod';
import { planOf } from '../contracts/plan-of.ts';
import { newContract } from '../plans/contract-terms.ts';
import { checkFirstPrice } from './check-first-price.ts';
import { checkOptions, typedNumber } from './check-options.ts';
import { UsageError, type Command } from './command.ts';
import { findContract } from './find-contract.ts';
import { withDatabase } from './with-database.ts';
import { atMost } from './words-of.ts';

const USAGE =
	'contract change CONTRACT [--client NAME] [--currency EUR] [--hourly-rate-cents 9500] [--vat-percent 21]';

const { client, currency, hourly_rate_cents, vat_percent } = newContract.shape;
const change = z.object( {
	client: client.optional(),
	currency: currency.optional(),
	hourly_rate_cents: typedNumber( hourly_rate_cents.unwrap() ).optional(),
	vat_percent: typedNumber( vat_percent.unwrap() ).optional(),
} );

/**
 * `contract change CONTRACT`: a client's name or a currency that was written wrongly, a rate or VAT that is agreed later, once.
 * It holds from the next estimate on. Days, zone and plan stay: months are kept by them.
 */
export const changeContract: Command = async ( args, config ) => {
	const { values, positionals } = parseArgs( {
		args,
		allowPositionals: true,
		options: {
			client: { type: 'string' },
			currency: { type: 'string' },
			'hourly-rate-cents': { type: 'string' },
			'vat-percent': { type: 'string' },
		},
	} );
	atMost( positionals, 1 );
	const [ id ] = positionals;
	const set = checkOptions(
		change,
		{
			...values,
			hourly_rate_cents: values[ 'hourly-rate-cents' ],
			vat_percent: values[ 'vat-percent' ],
		},
		USAGE
	);
	if (
		! id ||
		Object.values( set ).every( ( value ) => value === undefined )
	) {
		throw new UsageError( USAGE );
	}
	await withDatabase( config, async ( { db } ) => {
		const contract = await findContract( db, id );
		const plan = planOf( contract );
		if ( set.currency && set.currency !== plan.currency ) {
			throw new UsageError(
				`Its plan ${ plan.id } has its prices in ${ plan.currency }.`
			);
		}
		await checkFirstPrice( db, contract, set );
		const changed = await db
			.updateTable( 'contracts' )
			.set( set )
			.where( 'provider_id', '=', contract.provider_id )
			.where( 'id', '=', contract.id )
			.returning( [
				'id',
				'client',
				'currency',
				'hourly_rate_cents',
				'vat_percent',
			] )
			.executeTakeFirstOrThrow();
		console.log( JSON.stringify( changed, null, 2 ) );
	} );
};
