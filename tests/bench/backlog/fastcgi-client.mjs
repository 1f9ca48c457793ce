/** As much of FastCGI 1.0 as a web server needs to ask PHP-FPM for a page. */

import { connect } from 'node:net';

const [ BEGIN, END, PARAMS, STDIN, STDOUT ] = [ 1, 3, 4, 5, 6 ];
const MOST = 0xffff;

/**
 * Asks for one page.
 *
 * @param {string}                 socket Path of FPM's socket.
 * @param {Record<string, string>} params CGI's variables.
 * @param {string}                 body   Of a POST.
 * @return {Promise<{ ms: number, text: string }>} Milliseconds until PHP let the web server go, and headers with page.
 */
export function askPhp( socket, params, body = '' ) {
	const began = performance.now();
	return new Promise( ( resolve, reject ) => {
		const parts = [];
		let rest = Buffer.alloc( 0 );
		const wire = connect( socket );
		wire.on( 'error', reject );
		wire.on( 'close', () => reject( new Error( 'PHP hung up.' ) ) );
		wire.on( 'data', ( chunk ) => {
			rest = eachRecord(
				Buffer.concat( [ rest, chunk ] ),
				( type, content ) => {
					if ( type === STDOUT ) {
						parts.push( content );
					} else if ( type === END ) {
						resolve( {
							ms: performance.now() - began,
							text: Buffer.concat( parts ).toString(),
						} );
						wire.destroy();
					}
				}
			);
		} );
		wire.write( request( params, Buffer.from( body ) ) );
	} );
}

function request( params, body ) {
	return Buffer.concat( [
		record( BEGIN, Buffer.from( [ 0, 1, 0, 0, 0, 0, 0, 0 ] ) ),
		...stream(
			PARAMS,
			Buffer.concat( Object.entries( params ).map( pair ) )
		),
		...stream( STDIN, body ),
	] );
}

/** A stream's records; an empty one ends it. */
function stream( type, bytes ) {
	const records = [];
	for ( let at = 0; at < bytes.length; at += MOST ) {
		records.push( record( type, bytes.subarray( at, at + MOST ) ) );
	}
	return [ ...records, record( type, Buffer.alloc( 0 ) ) ];
}

function record( type, content ) {
	const head = Buffer.from( [ 1, type, 0, 1, 0, 0, 0, 0 ] );
	head.writeUInt16BE( content.length, 4 );
	return Buffer.concat( [ head, content ] );
}

function pair( [ name, value ] ) {
	const [ first, second ] = [ Buffer.from( name ), Buffer.from( value ) ];
	return Buffer.concat( [
		length( first.length ),
		length( second.length ),
		first,
		second,
	] );
}

function length( bytes ) {
	const long = Buffer.alloc( 4 );
	long.writeUInt32BE( bytes + 2 ** 31 );
	return bytes < 128 ? Buffer.from( [ bytes ] ) : long;
}

/** Gives each whole record to `take`; returns what is left. */
function eachRecord( bytes, take ) {
	let at = 0;
	while ( bytes.length - at >= 8 ) {
		const size = bytes.readUInt16BE( at + 4 );
		const end = at + 8 + size + bytes[ at + 6 ];
		if ( bytes.length < end ) {
			break;
		}
		take( bytes[ at + 1 ], bytes.subarray( at + 8, at + 8 + size ) );
		at = end;
	}
	return bytes.subarray( at );
}
