import { issuePairingCode } from '../sites/pairing-code.ts';
import { UsageError, type Command } from './command.ts';
import { withDatabase } from './with-database.ts';

/** `pair CONTRACT_ID`: prints the code and when it ends. */
export const issuePairing: Command = async ( [ id ], config ) => {
	if ( ! id ) {
		throw new UsageError( 'Which contract? pair CONTRACT_ID' );
	}
	await withDatabase( config, async ( { db } ) => {
		const contract = await db
			.selectFrom( 'contracts' )
			.where( 'id', '=', id )
			.select( [ 'provider_id', 'id' ] )
			.executeTakeFirst();
		if ( ! contract ) {
			throw new UsageError( `There is no contract ${ id }.` );
		}
		const { code, expires_at } = await issuePairingCode(
			db,
			contract,
			new Date().toISOString()
		);
		console.log( `${ code }\nGood once, until ${ expires_at }.` );
	} );
};
