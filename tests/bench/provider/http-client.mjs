/** A client that costs little beside the server that it measures: Node's own, with connections kept open. */

import { Agent, request } from 'node:http';

/** Later answers count as errors. */
const LIMIT_MS = 10_000;

/**
 * Opens a client.
 *
 * @param {string} origin The provider's address.
 * @return {{ send: ( path: string, options: { headers: Record<string, string>, body?: Object, key?: string } ) => Promise<{ status: number, text: string }>, close: () => void }} `send` rejects when there is no whole answer.
 */
export function openClient( origin ) {
	const agent = new Agent( { keepAlive: true, maxSockets: 256 } );
	const { hostname, port } = new URL( origin );
	const send = ( path, { headers, body, key } ) =>
		new Promise( ( resolve, reject ) => {
			const payload =
				body === undefined ? undefined : JSON.stringify( body );
			const sent = request(
				{
					agent,
					hostname,
					port,
					path,
					method: payload === undefined ? 'GET' : 'POST',
					timeout: LIMIT_MS,
					headers: {
						...headers,
						...( key ? { 'idempotency-key': key } : {} ),
						...( payload === undefined
							? {}
							: {
									'content-type': 'application/json',
									'content-length':
										Buffer.byteLength( payload ),
							  } ),
					},
				},
				( answer ) => {
					const chunks = [];
					answer.on( 'data', ( chunk ) => chunks.push( chunk ) );
					answer.on( 'error', reject );
					answer.on( 'end', () =>
						resolve( {
							status: answer.statusCode,
							text: Buffer.concat( chunks ).toString(),
						} )
					);
				}
			);
			sent.on( 'timeout', () => sent.destroy( new Error( 'timeout' ) ) );
			sent.on( 'error', reject );
			sent.end( payload );
		} );
	return { send, close: () => agent.destroy() };
}
