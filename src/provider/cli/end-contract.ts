import { dateAt } from '../clock/local-date.ts';
import { localDate } from '../clock/calendar-schema.ts';
import { UsageError, type Command } from './command.ts';
import { findContract } from './find-contract.ts';
import { withDatabase } from './with-database.ts';
import { wordsOf } from './words-of.ts';

/** `contract end CONTRACT DAY`: its last day, included; never one that is over, since what was used until now was used under it. */
export const endContract: Command = async ( args, config ) => {
	const [ id, last ] = wordsOf( args, 2 );
	const checked = localDate.safeParse( last );
	if ( ! id || ! checked.success ) {
		throw new UsageError(
			'Which contract, and which day is its last? contract end CONTRACT 2027-03-31'
		);
	}
	await withDatabase( config, async ( { db } ) => {
		const contract = await findContract( db, id );
		const today = dateAt( contract.zone, Date.now() );
		if ( checked.data < today || checked.data < contract.starts_on ) {
			throw new UsageError(
				`Its last day can be today at the earliest (${ today } in ${ contract.zone }), and no day before it begins (${ contract.starts_on }).`
			);
		}
		await db
			.updateTable( 'contracts' )
			.set( { ends_on: checked.data } )
			.where( 'provider_id', '=', contract.provider_id )
			.where( 'id', '=', contract.id )
			.execute();
		console.log(
			`${ contract.id } ends with ${ checked.data } (${ contract.zone }).`
		);
	} );
};
