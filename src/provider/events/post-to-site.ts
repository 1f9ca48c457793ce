import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isInternalAddress, isLoopbackAddress } from './internal-address.ts';

/** Standard Webhooks: 15 to 30 seconds. */
const TIMEOUT_MILLISECONDS = 15_000;

/** The address leads into an internal network, or its name is not known. */
export class AddressRefused extends Error {
	override name = 'AddressRefused';
}

export interface Outgoing {
	url: string;
	headers: Record< string, string >;
	body: string;
	/** A site on this machine is fine: development only. */
	allowLoopback: boolean;
}

/**
 * Posts to a site and gives the status; the answer's body is not read. No redirect is followed, and the connection goes to
 * the number that was checked, so that a name which answers differently a moment later leads nowhere else.
 *
 * @throws {AddressRefused} for an internal address; errors of the network otherwise.
 */
export async function postToSite( outgoing: Outgoing ): Promise< number > {
	const url = new URL( outgoing.url );
	const host = url.hostname.replace( /^\[|\]$/g, '' );
	const address = await checkedAddress( host, outgoing.allowLoopback );
	const pinned: LookupFunction = ( _name, options, done ) =>
		options.all
			? done( null, [ address ] )
			: done( null, address.address, address.family );
	return send( url, outgoing, pinned );
}

async function checkedAddress( host: string, allowLoopback: boolean ) {
	const found = await lookup( host, { all: true } ).catch( () => [] );
	const [ first ] = found;
	const isFine = ( address: string ) =>
		! isInternalAddress( address ) ||
		( allowLoopback && isLoopbackAddress( address ) );
	if ( ! first || ! found.every( ( { address } ) => isFine( address ) ) ) {
		throw new AddressRefused(
			first
				? 'The site’s address leads into an internal network.'
				: 'The name of the site’s address is not known.'
		);
	}
	return first;
}

function send(
	url: URL,
	{ headers, body }: Outgoing,
	pinned: LookupFunction
): Promise< number > {
	const start = url.protocol === 'https:' ? httpsRequest : httpRequest;
	return new Promise( ( resolve, reject ) => {
		const request = start( url, {
			method: 'POST',
			lookup: pinned,
			// A connection of its own: one that is kept open would outlive the check of its address.
			agent: false,
			signal: AbortSignal.timeout( TIMEOUT_MILLISECONDS ),
			headers: {
				...headers,
				'content-length': String( Buffer.byteLength( body ) ),
			},
		} );
		request.once( 'error', reject );
		request.once( 'response', ( response ) => {
			response.destroy();
			resolve( response.statusCode ?? 0 );
		} );
		request.end( body );
	} );
}
