import type { PairingAnswer, PairingRequest } from '../../contract/pairing.ts';
import { newToken, sha256 } from '../access/token.ts';
import type { Trx } from '../db/database.ts';
import { eventsUrlOf } from '../events/events-url.ts';
import { openWebhook } from '../events/keep-webhook.ts';
import { ProblemError } from '../http/problem-error.ts';
import { newId } from '../new-id.ts';

interface Contract {
	provider_id: string;
	contract_id: string;
}

/**
 * Connects a site to the contract of a one-time code. A contract that was paired before keeps its site, with its tickets;
 * keys from before are dead.
 *
 * @return the token, which is shown this once.
 * @throws {ProblemError} `pairing_code_invalid` (unknown or used) or `pairing_code_expired`.
 */
export async function pairSite(
	trx: Trx,
	request: PairingRequest,
	at: string
): Promise< Pick< PairingAnswer, 'site_id' | 'token' | 'event_secret' > > {
	const contract = await useCode( trx, request.code, at );
	const site_id = await keepSite( trx, contract, request, at );
	await trx
		.deleteFrom( 'site_tokens' )
		.where( 'provider_id', '=', contract.provider_id )
		.where( 'site_id', '=', site_id )
		.execute();
	const token = newToken( 'dsk_' );
	await trx
		.insertInto( 'site_tokens' )
		.values( {
			token_sha256: sha256( token ),
			provider_id: contract.provider_id,
			site_id,
			created_at: at,
			expires_at: null,
		} )
		.execute();
	const event_secret = await openWebhook(
		trx,
		{ provider_id: contract.provider_id, site_id },
		eventsUrlOf( request ),
		at
	);
	return { site_id, token, event_secret };
}

/** Marks the code as used; two sites with one code at once: the second waits for the row and finds it used. */
async function useCode(
	trx: Trx,
	code: string,
	at: string
): Promise< Contract > {
	const found = await trx
		.selectFrom( 'pairing_codes' )
		.where( 'code_sha256', '=', sha256( code ) )
		.select( [ 'provider_id', 'contract_id', 'expires_at', 'used_at' ] )
		.forUpdate()
		.executeTakeFirst();
	if ( ! found || found.used_at !== null ) {
		throw new ProblemError(
			'pairing_code_invalid',
			'This code is not known, or it was used already.'
		);
	}
	if ( found.expires_at <= at ) {
		throw new ProblemError(
			'pairing_code_expired',
			'This code has expired. Ask for a new one.'
		);
	}
	await trx
		.updateTable( 'pairing_codes' )
		.set( { used_at: at } )
		.where( 'code_sha256', '=', sha256( code ) )
		.execute();
	return found;
}

async function keepSite(
	trx: Trx,
	{ provider_id, contract_id }: Contract,
	request: PairingRequest,
	at: string
): Promise< string > {
	const facts = {
		url: request.site_url,
		name: request.site_name,
		wordpress: request.wordpress,
		deskside: request.deskside,
		paired_at: at,
		disconnected_at: null,
	};
	const { id } = await trx
		.insertInto( 'sites' )
		.values( { provider_id, id: newId( 'sit' ), contract_id, ...facts } )
		.onConflict( ( conflict ) =>
			conflict
				.columns( [ 'provider_id', 'contract_id' ] )
				.doUpdateSet( facts )
		)
		.returning( 'id' )
		.executeTakeFirstOrThrow();
	return id;
}
