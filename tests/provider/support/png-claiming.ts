import { crc32, deflateSync } from 'node:zlib';

/** A PNG whose head claims a size; its pixels are whatever is given, far fewer by default. */
export function pngClaiming(
	width: number,
	height: number,
	packed = deflateSync( Buffer.alloc( 16 ) )
): Buffer {
	const head = Buffer.alloc( 13 );
	head.writeUInt32BE( width, 0 );
	head.writeUInt32BE( height, 4 );
	// Eight bits of grey.
	head.set( [ 8, 0, 0, 0, 0 ], 8 );
	const signature = Buffer.from( '89504e470d0a1a0a', 'hex' );
	return Buffer.concat( [
		signature,
		chunk( 'IHDR', head ),
		chunk( 'IDAT', packed ),
		chunk( 'IEND', Buffer.alloc( 0 ) ),
	] );
}

function chunk( type: string, data: Buffer ): Buffer {
	const typed = Buffer.concat( [ Buffer.from( type ), data ] );
	const length = Buffer.alloc( 4 );
	length.writeUInt32BE( data.length );
	const sum = Buffer.alloc( 4 );
	sum.writeUInt32BE( crc32( typed ) );
	return Buffer.concat( [ length, typed, sum ] );
}
