import { randomInt } from 'node:crypto';
import type { Db } from '../db/database.ts';
import { sha256 } from '../access/token.ts';

/** Without 0, 1, I and O, which look like each other; matches `pairingCode` of the contract. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const MINUTES = 10;

export interface IssuedCode {
	code: string;
	expires_at: string;
}

/** A one-time code that pairs a site with a contract. A newer one ends the older ones of the same contract. */
export async function issuePairingCode(
	db: Db,
	contract: { provider_id: string; id: string },
	at: string
): Promise< IssuedCode > {
	const code = `${ group() }-${ group() }`;
	const expires_at = new Date(
		Date.parse( at ) + MINUTES * 60_000
	).toISOString();
	await db.transaction().execute( async ( trx ) => {
		// Two that are issued at once: each would overlook the other one's.
		await trx
			.selectFrom( 'contracts' )
			.where( 'provider_id', '=', contract.provider_id )
			.where( 'id', '=', contract.id )
			.select( 'id' )
			.forNoKeyUpdate()
			.execute();
		await trx
			.deleteFrom( 'pairing_codes' )
			.where( 'provider_id', '=', contract.provider_id )
			.where( 'contract_id', '=', contract.id )
			.execute();
		await trx
			.insertInto( 'pairing_codes' )
			.values( {
				code_sha256: sha256( code ),
				provider_id: contract.provider_id,
				contract_id: contract.id,
				created_at: at,
				expires_at,
				used_at: null,
			} )
			.execute();
	} );
	return { code, expires_at };
}

function group(): string {
	return Array.from(
		{ length: 4 },
		() => LETTERS[ randomInt( LETTERS.length ) ]
	).join( '' );
}
