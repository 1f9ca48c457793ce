import type { Contract } from '../access/site-context.ts';
import { dateAt } from '../clock/local-date.ts';
import type { Db } from '../db/database.ts';
import { issuePairingCode } from '../sites/pairing-code.ts';
import { UsageError, type Command } from './command.ts';
import { findContract } from './find-contract.ts';
import { withDatabase } from './with-database.ts';
import { wordsOf } from './words-of.ts';

/** `pair CONTRACT_ID`: prints the code and when it ends, and what using it does. */
export const issuePairing: Command = async ( args, config ) => {
	const [ id ] = wordsOf( args, 1 );
	if ( ! id ) {
		throw new UsageError( 'Which contract? pair CONTRACT_ID' );
	}
	await withDatabase( config, async ( { db } ) => {
		const contract = await findContract( db, id );
		const today = dateAt( contract.zone, Date.now() );
		if ( contract.ends_on !== null && contract.ends_on < today ) {
			throw new UsageError(
				`The contract of ${ contract.client } is over since ${ contract.ends_on }: a site paired with it would have no help.`
			);
		}
		const { code, expires_at } = await issuePairingCode(
			db,
			contract,
			new Date().toISOString()
		);
		console.log(
			[
				code,
				`For the site of ${ contract.client }. Good once, until ${ expires_at }.`,
				...( contract.starts_on > today
					? [ `The contract begins on ${ contract.starts_on }.` ]
					: [] ),
				...( await siteBefore( db, contract ) ),
			].join( '\n' )
		);
	} );
};

/** A contract has one site, with its tickets: whoever uses the code takes its place. */
async function siteBefore(
	db: Db,
	{ provider_id, id }: Contract
): Promise< string[] > {
	const site = await db
		.selectFrom( 'sites' )
		.where( 'provider_id', '=', provider_id )
		.where( 'contract_id', '=', id )
		.select( [ 'url', 'disconnected_at' ] )
		.executeTakeFirst();
	if ( ! site ) {
		return [];
	}
	return [
		site.disconnected_at === null
			? `${ site.url } is paired with it: using the code disconnects that site, and whoever uses it gets its tickets.`
			: `${ site.url } was paired with it: whoever uses the code gets its tickets.`,
	];
}
