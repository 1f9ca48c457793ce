import { unsafe } from './refused-file.ts';

/* Ids of RFC 8794 and RFC 9559. */
const EBML = 0x1a45dfa3;
const DOC_TYPE = 0x4282;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const TAGS = 0x1254c367;
const ATTACHMENTS = 0x1941a469;
const TRACKS = 0x1654ae6b;
const VOID = 0xec;
const CRC = 0xbf;
const PIXEL_SIDES: ReadonlySet< number > = new Set( [ 0xb0, 0xba ] );

/** Elements that hold elements which are looked at. Recorders leave the size of the first two open. */
const HOLDERS: ReadonlySet< number > = new Set( [
	SEGMENT,
	CLUSTER,
	TRACKS,
	EBML,
	0xae,
	0xe0,
] );

const MAY_BE_OPEN: ReadonlySet< number > = new Set( [ SEGMENT, CLUSTER ] );

/** Everything that may stand in a segment or a cluster. */
const KNOWN: ReadonlySet< number > = new Set( [
	...HOLDERS,
	DOC_TYPE,
	TAGS,
	ATTACHMENTS,
	VOID,
	CRC,
	0x114d9b74,
	0x1549a966,
	0x1c53bb6b,
	0x1043a770,
	0xe7,
	0xa3,
	0xa0,
	0xa7,
	0xab,
	0x5854,
] );
/** In these any element may stand: they describe a track. */
const DESCRIPTIONS: ReadonlySet< number > = new Set( [
	EBML,
	TRACKS,
	0xae,
	0xe0,
] );

const MAX_ELEMENTS = 500_000;
const MAX_SIDE = 8192;

interface Element {
	id: number;
	start: number;
	from: number;
	/** Null: open, it ends where its parent does. */
	to: number | null;
}

/**
 * A WebM file without tags and attached files, which become empty room.
 *
 * @throws {RefusedFile} for one whose elements do not fill it exactly, or with a picture larger than any screen.
 */
export function cleanWebm( bytes: Buffer ): Buffer {
	const cleaned = Buffer.from( bytes );
	try {
		cleanFrom( cleaned );
	} catch ( error ) {
		throw error instanceof RangeError ? broken( error ) : error;
	}
	return cleaned;
}

const broken = ( cause?: unknown ) =>
	unsafe( 'This video is broken or something else as well.', cause );

/** Walks the elements in the order they stand; what holds others is entered, so an open size needs no care. */
function cleanFrom( bytes: Buffer ): void {
	let left = MAX_ELEMENTS;
	let docType = '';
	let describedTo = 0;
	for ( let at = 0; at < bytes.length;  ) {
		const element = elementAt( bytes, at );
		const to = element.to ?? bytes.length;
		if (
			--left < 0 ||
			( element.to === null && ! MAY_BE_OPEN.has( element.id ) ) ||
			to > bytes.length ||
			( at >= describedTo && ! KNOWN.has( element.id ) ) ||
			( at === 0 ) !== ( element.id === EBML )
		) {
			throw broken();
		}
		if ( element.id === DOC_TYPE ) {
			docType = bytes.toString( 'latin1', element.from, to );
		} else if ( PIXEL_SIDES.has( element.id ) ) {
			checkSide( bytes, element, to );
		} else if (
			element.id === TAGS ||
			element.id === ATTACHMENTS ||
			element.id === VOID
		) {
			blank( bytes, element.start, to );
		}
		if ( DESCRIPTIONS.has( element.id ) ) {
			describedTo = Math.max( describedTo, to );
		}
		at = HOLDERS.has( element.id ) ? element.from : to;
	}
	if ( docType.replaceAll( '\0', '' ) !== 'webm' ) {
		throw broken();
	}
}

function elementAt( bytes: Buffer, start: number ): Element {
	const idLength = Math.clz32( bytes.readUInt8( start ) ) - 23;
	if ( idLength > 4 ) {
		throw broken();
	}
	const sizeAt = start + idLength;
	const sizeLength = Math.clz32( bytes.readUInt8( sizeAt ) ) - 23;
	if ( sizeLength > 8 ) {
		throw broken();
	}
	let size = BigInt( bytes.readUInt8( sizeAt ) & ( 0xff >> sizeLength ) );
	for ( let index = 1; index < sizeLength; index++ ) {
		size = size * 256n + BigInt( bytes.readUInt8( sizeAt + index ) );
	}
	const from = sizeAt + sizeLength;
	const isOpen = size === 2n ** BigInt( 7 * sizeLength ) - 1n;
	return {
		id: bytes.readUIntBE( start, idLength ),
		start,
		from,
		to: isOpen ? null : from + Number( size ),
	};
}

function checkSide( bytes: Buffer, { from }: Element, to: number ): void {
	if ( to - from > 4 || bytes.readUIntBE( from, to - from ) > MAX_SIDE ) {
		throw unsafe( 'This video is larger than any screen.' );
	}
}

/** An element of the same length that says nothing. */
function blank( bytes: Buffer, start: number, to: number ): void {
	bytes.fill( 0, start, to );
	bytes.writeUInt8( VOID, start );
	const length = to - start;
	if ( length < 10 ) {
		bytes.writeUInt8( 0x80 | ( length - 2 ), start + 1 );
		return;
	}
	bytes.writeUInt8( 0x01, start + 1 );
	bytes.writeUIntBE( length - 9, start + 3, 6 );
}
