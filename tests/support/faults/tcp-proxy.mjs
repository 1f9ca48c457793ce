/** Stands between two programs and breaks their TCP connections: each connection gets its fault when it opens. */

import { connect, createServer } from 'node:net';
import { ways } from './tcp-ways.mjs';

/**
 * What happens to one connection. `side` is `up` (what the client says) or `down` (what it is told), `after` counts that
 * side's bytes that still get through.
 *
 * @typedef {Object} TcpFault
 * @property {'refuse' | 'latency' | 'slow' | 'cut' | 'reset' | 'half_open' | 'duplicate' | 'reorder'} kind    What.
 * @property {'up' | 'down'}                                                                          [side]  For cut, reset, half_open.
 * @property {number}                                                                                 [after] For cut, reset, half_open.
 * @property {number}                                                                                 [ms]    Wait of latency (each chunk), slow (each piece), reorder (at most), half_open (until it is reset; for ever when left out).
 * @property {number}                                                                                 [bytes] Size of a piece of slow.
 */

/**
 * Starts it on a free port.
 *
 * @param {() => { host: string, port: number }}  target   Where to, asked for each connection.
 * @param {( number: number ) => TcpFault | null} faultFor Asked with the connection's number, from 1.
 * @return {Promise<{ port: number, opened: () => number, close: () => Promise<void> }>} `opened` counts connections.
 */
export async function startTcpProxy( target, faultFor ) {
	const open = new Set();
	const queue = [];
	let number = 0;
	const server = createServer( ( client ) => {
		const fault = faultFor( ++number );
		if ( fault?.kind === 'refuse' ) {
			client.resetAndDestroy();
			return;
		}
		const upstream = connect( { ...target(), noDelay: true } );
		const pair = { client, upstream, fault, target, queue };
		for ( const socket of [ client, upstream ] ) {
			open.add( socket );
			socket.on( 'error', () => breakOff( pair, 'destroy' ) );
			socket.on( 'close', () => {
				open.delete( socket );
				( queue.shift() ?? ( () => undefined ) )();
			} );
		}
		pass( pair );
	} );
	await new Promise( ( done ) => server.listen( 0, '127.0.0.1', done ) );
	return {
		port: server.address().port,
		opened: () => number,
		close: () => {
			open.forEach( ( socket ) => socket.destroy() );
			return new Promise( ( done ) => server.close( done ) );
		},
	};
}

function pass( pair ) {
	const { client, upstream, fault } = pair;
	const way = ways( pair, ( how ) => breakOff( pair, how ) )[
		fault?.kind ?? 'plain'
	];
	pump( client, upstream, way( 'up' ) );
	pump( upstream, client, way( 'down' ) );
}

/** Hands on each chunk in its order, however long the way of one takes. */
function pump( from, to, step ) {
	let last = Promise.resolve();
	from.on( 'data', ( chunk ) => {
		last = last.then( () => step( chunk, to ) );
	} );
	from.on( 'end', () => {
		last = last.then( () => to.end() );
	} );
}

function breakOff( { client, upstream }, how ) {
	for ( const socket of [ client, upstream ] ) {
		if ( ! socket.destroyed ) {
			socket[ how ]();
		}
	}
}
