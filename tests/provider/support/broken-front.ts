import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of one request: handed on, an answer of its own, the store's answer or the upload cut after so many bytes. */
export type Fault =
	| null
	| number
	| { cutAfter: number }
	| { dropAfter: number };

/** Stands before a bucket and breaks what it is told to; the first request gets the first fault. */
export async function startBrokenFront(
	port: number,
	faultOf: ( number: number, method: string ) => Fault
): Promise< {
	endpoint: string;
	asked: string[];
	close: () => Promise< void >;
} > {
	const asked: string[] = [];
	const server = createServer( ( incoming, answer ) => {
		const { method = '', url = '', headers } = incoming;
		const fault = faultOf( asked.push( method ), method );
		if ( typeof fault === 'number' ) {
			incoming.resume();
			answer
				.writeHead( fault )
				.end( '<Error><Code>SlowDown</Code></Error>' );
			return;
		}
		const onward = request(
			{ host: '127.0.0.1', port, method, path: url, headers },
			( back ) => {
				answer.writeHead( back.statusCode ?? 500, back.headers );
				if ( fault === null || 'dropAfter' in fault ) {
					back.pipe( answer );
					return;
				}
				back.once( 'data', ( chunk: Buffer ) => {
					answer.write( chunk.subarray( 0, fault.cutAfter ), () =>
						answer.destroy()
					);
					back.destroy();
				} );
			}
		);
		onward.on( 'error', () => answer.destroy() );
		incoming.on( 'error', () => onward.destroy() );
		if ( fault === null || 'cutAfter' in fault ) {
			incoming.pipe( onward );
			return;
		}
		let left = fault.dropAfter;
		incoming.on( 'data', ( chunk: Buffer ) => {
			onward.write( chunk.subarray( 0, left ), () => {
				left -= chunk.length;
				if ( left <= 0 ) {
					onward.destroy();
					incoming.destroy();
				}
			} );
			incoming.pause();
			setImmediate( () => incoming.resume() );
		} );
	} );
	await new Promise< void >( ( done ) =>
		server.listen( 0, '127.0.0.1', done )
	);
	const { port: own } = server.address() as AddressInfo;
	return {
		endpoint: `http://127.0.0.1:${ own }`,
		asked,
		close: () => {
			server.closeAllConnections();
			return new Promise( ( done ) => server.close( () => done() ) );
		},
	};
}
