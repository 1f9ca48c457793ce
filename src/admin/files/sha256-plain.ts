const isPrime = ( n: number ) => {
	for ( let d = 2; d * d <= n; d++ ) {
		if ( n % d === 0 ) {
			return false;
		}
	}
	return true;
};

const firstPrimes = ( count: number ) => {
	const primes: number[] = [];
	for ( let n = 2; primes.length < count; n++ ) {
		if ( isPrime( n ) ) {
			primes.push( n );
		}
	}
	return primes;
};

/** The first 32 bits of a fraction: FIPS 180-4 takes its constants from the roots of primes. */
const fraction = ( x: number ) => ( ( x - Math.floor( x ) ) * 2 ** 32 ) | 0;

const rotate = ( x: number, bits: number ) =>
	( x >>> bits ) | ( x << ( 32 - bits ) );

/** The message, a one bit, zeros, and its length in bits: whole blocks of 64 bytes. */
function pad( bytes: ArrayBuffer ): DataView {
	const length = bytes.byteLength;
	const padded = new Uint8Array( ( ( length + 72 ) >> 6 ) << 6 );
	padded.set( new Uint8Array( bytes ) );
	padded[ length ] = 0x80;
	const view = new DataView( padded.buffer );
	view.setUint32( padded.length - 8, Math.floor( length / 2 ** 29 ) );
	view.setUint32( padded.length - 4, length << 3 );
	return view;
}

/** The 64 words that one block is stretched to. */
function schedule( view: DataView, offset: number ): Int32Array {
	const w = new Int32Array( 64 );
	for ( let i = 0; i < 16; i++ ) {
		w[ i ] = view.getInt32( offset + i * 4 );
	}
	for ( let i = 16; i < 64; i++ ) {
		const a = w[ i - 15 ]!;
		const b = w[ i - 2 ]!;
		const s0 = rotate( a, 7 ) ^ rotate( a, 18 ) ^ ( a >>> 3 );
		const s1 = rotate( b, 17 ) ^ rotate( b, 19 ) ^ ( b >>> 10 );
		w[ i ] = w[ i - 16 ]! + s0 + w[ i - 7 ]! + s1;
	}
	return w;
}

function compress( hash: Int32Array, w: Int32Array, k: number[] ): void {
	let [ a, b, c, d, e, f, g, h ] = hash as unknown as Eight;
	for ( let i = 0; i < 64; i++ ) {
		const s1 = rotate( e, 6 ) ^ rotate( e, 11 ) ^ rotate( e, 25 );
		const one =
			( h + s1 + ( ( e & f ) ^ ( ~e & g ) ) + k[ i ]! + w[ i ]! ) | 0;
		const s0 = rotate( a, 2 ) ^ rotate( a, 13 ) ^ rotate( a, 22 );
		const two = ( s0 + ( ( a & b ) ^ ( a & c ) ^ ( b & c ) ) ) | 0;
		[ h, g, f, e, d, c, b, a ] = [
			g,
			f,
			e,
			( d + one ) | 0,
			c,
			b,
			a,
			( one + two ) | 0,
		];
	}
	[ a, b, c, d, e, f, g, h ].forEach( ( value, i ) => {
		hash[ i ] = hash[ i ]! + value;
	} );
}

type Eight = [ number, number, number, number, number, number, number, number ];

/** SHA-256 after FIPS 180-4, for pages without `crypto.subtle`. */
export function sha256Plain( bytes: ArrayBuffer ): ArrayBuffer {
	const primes = firstPrimes( 64 );
	const k = primes.map( ( prime ) => fraction( Math.cbrt( prime ) ) );
	const hash = Int32Array.from(
		primes.slice( 0, 8 ).map( ( prime ) => fraction( Math.sqrt( prime ) ) )
	);
	const view = pad( bytes );
	for ( let offset = 0; offset < view.byteLength; offset += 64 ) {
		compress( hash, schedule( view, offset ), k );
	}
	const result = new DataView( new ArrayBuffer( 32 ) );
	hash.forEach( ( word, i ) => result.setInt32( i * 4, word ) );
	return result.buffer;
}
