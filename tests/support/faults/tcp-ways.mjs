/** How each kind of fault hands on, or does not hand on, what one side says. */

import { connect } from 'node:net';

/** How long a broken connection's last bytes may take to leave. */
const LAST_BYTES_MS = 20;

const wait = ( ms ) => new Promise( ( done ) => setTimeout( done, ms ) );

/**
 * The ways of one connection.
 *
 * @param {Object}                  pair      Its sockets, fault and target, and the queue of those that wait to be overtaken.
 * @param {( how: string ) => void} breakOff_ Ends both sockets: `end`, `destroy` or `resetAndDestroy`.
 * @return {Record<string, ( side: 'up' | 'down' ) => ( chunk: Buffer, to: import('node:net').Socket ) => Promise<void> | void>} By kind.
 */
export function ways( { fault, target, queue, client }, breakOff_ ) {
	const plain = () => ( chunk, to ) => void to.write( chunk );
	const breaking = ( how ) => ( side ) =>
		side === fault.side
			? limited( fault.after, async () => {
					await wait( LAST_BYTES_MS );
					breakOff_( how );
			  } )
			: plain();
	return {
		plain,
		latency: () => async ( chunk, to ) => {
			await wait( fault.ms );
			to.write( chunk );
		},
		slow: () => ( chunk, to ) => inPieces( chunk, to, fault ),
		cut: breaking( 'end' ),
		reset: breaking( 'resetAndDestroy' ),
		half_open: ( side ) =>
			side === fault.side
				? limited( fault.after, () => {
						if ( fault.ms !== undefined ) {
							setTimeout(
								() => breakOff_( 'resetAndDestroy' ),
								fault.ms
							).unref();
						}
				  } )
				: plain(),
		duplicate: ( side ) => ( side === 'up' ? twice( target() ) : plain() ),
		reorder: ( side ) =>
			side === 'up' ? overtaken( queue, client, fault ) : plain(),
	};
}

/** Lets some bytes through; with the first one too many it ends, and nothing follows. */
function limited( after, onEnd ) {
	let left = after;
	let over = false;
	return async ( chunk, to ) => {
		if ( over ) {
			return;
		}
		if ( left > 0 ) {
			to.write( chunk.subarray( 0, left ) );
		}
		left -= chunk.length;
		if ( left < 0 ) {
			over = true;
			await onEnd();
		}
	};
}

async function inPieces( chunk, to, { bytes, ms } ) {
	for ( let at = 0; at < chunk.length; at += bytes ) {
		to.write( chunk.subarray( at, at + bytes ) );
		await wait( ms );
	}
}

/** The same bytes over a second connection as well, whose answer nobody hears. */
function twice( place ) {
	const second = connect( place );
	second.on( 'error', () => second.destroy() );
	second.resume();
	return ( chunk, to ) => {
		second.write( chunk );
		to.write( chunk );
	};
}

/** Waits until a later connection has ended, or its time is up: what was said first arrives last. */
function overtaken( queue, client, { ms } ) {
	let free = null;
	return async ( chunk, to ) => {
		free ??= new Promise( ( done ) => {
			queue.push( done );
			client.once( 'close', done );
			setTimeout( done, ms );
		} );
		await free;
		to.write( chunk );
	};
}
