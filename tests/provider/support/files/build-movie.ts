/** A box of ISO 14496-12. */
export function box( type: string, ...content: ( Buffer | string )[] ): Buffer {
	const data = Buffer.concat(
		content.map( ( part ) => Buffer.from( part ) )
	);
	const head = Buffer.alloc( 8 );
	head.writeUInt32BE( data.length + 8 );
	head.write( type, 4, 'latin1' );
	return Buffer.concat( [ head, data ] );
}

/** `mvhd` of so many seconds. */
export function movieHeader( seconds = 10, scale = 1000 ): Buffer {
	const data = Buffer.alloc( 100 );
	data.writeUInt32BE( scale, 12 );
	data.writeUInt32BE( Math.min( 0xffffffff, seconds * scale ), 16 );
	return box( 'mvhd', data );
}

/** `tkhd` of a picture of this size. */
export function trackHeader( width = 640, height = 480 ): Buffer {
	const data = Buffer.alloc( 84 );
	data.writeUInt16BE( width, 76 );
	data.writeUInt16BE( height, 80 );
	return box( 'tkhd', data );
}

interface Movie {
	brand?: string;
	header?: Buffer;
	track?: Buffer;
	/** More boxes in the movie, and at the top. */
	inMovie?: Buffer[];
	atTop?: Buffer[];
}

/** An MP4 with one track of nothing. */
export const buildMovie = ( {
	brand = 'isom',
	header = movieHeader(),
	track = trackHeader(),
	inMovie = [],
	atTop = [],
}: Movie = {} ): Buffer =>
	Buffer.concat( [
		box( 'ftyp', brand, Buffer.alloc( 4 ), brand ),
		box( 'moov', header, box( 'trak', track ), ...inMovie ),
		...atTop,
		box( 'mdat', 'frames' ),
	] );

/** An EBML element; null leaves its size open. */
export function element( id: string, content: Buffer | string | null ): Buffer {
	const name = Buffer.from( id, 'hex' );
	if ( content === null ) {
		return Buffer.concat( [
			name,
			Buffer.from( '01ffffffffffffff', 'hex' ),
		] );
	}
	const data = Buffer.from( content );
	const size = Buffer.alloc( 8 );
	size.writeUIntBE( data.length, 2, 6 );
	size.writeUInt8( 1 );
	return Buffer.concat( [ name, size, data ] );
}

export const side = ( value: number ): Buffer => {
	const bytes = Buffer.alloc( 2 );
	bytes.writeUInt16BE( value );
	return bytes;
};

const video = ( width: number, height: number ) =>
	element(
		'1654ae6b',
		element(
			'ae',
			element(
				'e0',
				Buffer.concat( [
					element( 'b0', side( width ) ),
					element( 'ba', side( height ) ),
				] )
			)
		)
	);

interface Webm {
	docType?: string;
	width?: number;
	height?: number;
	more?: Buffer[];
}

/** A WebM as browsers record it: segment and cluster without a size. */
export const buildWebm = ( {
	docType = 'webm',
	width = 640,
	height = 480,
	more = [],
}: Webm = {} ): Buffer =>
	Buffer.concat( [
		element( '1a45dfa3', element( '4282', docType ) ),
		element( '18538067', null ),
		element( '1549a966', 'info' ),
		video( width, height ),
		element( '1f43b675', null ),
		element( 'e7', Buffer.from( [ 0 ] ) ),
		element( 'a3', 'frame' ),
		...more,
	] );
