import { unsafe } from './refused-file.ts';

/** ISO 14496-12: what a file may be made of at its top. */
const TOP = new Set(
	'ftyp moov mdat free skip wide moof mfra sidx ssix styp uuid meta udta emsg prft pdin'.split(
		' '
	)
);
/** Boxes that hold boxes in which something is looked for. */
const HOLDERS = new Set( [ 'moov', 'trak' ] );

/** Where phones write the place, the time and the device, and room for anything else. */
const BLANKED = new Set( [ 'udta', 'meta', 'uuid', 'free', 'skip', 'wide' ] );

const MAX_BOXES = 100_000;
const MAX_SIDE = 8192;
const MAX_SECONDS = 4 * 3600;

interface Box {
	type: string;
	/** Of its content. */
	from: number;
	to: number;
	start: number;
}

/**
 * An MP4 or QuickTime file without its metadata: the boxes that hold it become empty room, so that nothing else moves.
 *
 * @throws {RefusedFile} for one whose boxes do not fill it exactly, or that is larger or longer than a recording of a screen.
 */
export function cleanMovie( bytes: Buffer ): Buffer {
	const cleaned = Buffer.from( bytes );
	const left = { boxes: MAX_BOXES };
	const top = boxesIn( cleaned, 0, cleaned.length, left );
	const types = top.map( ( { type } ) => type );
	if (
		types[ 0 ] !== 'ftyp' ||
		! types.includes( 'moov' ) ||
		types.some( ( type ) => ! TOP.has( type ) )
	) {
		throw broken();
	}
	cleanBoxes( cleaned, top, left );
	return cleaned;
}

const broken = ( cause?: unknown ) =>
	unsafe( 'This video is broken or something else as well.', cause );

function cleanBoxes(
	bytes: Buffer,
	boxes: readonly Box[],
	left: { boxes: number }
): void {
	for ( const box of boxes ) {
		if ( BLANKED.has( box.type ) ) {
			bytes.write( 'free', box.start + 4, 'latin1' );
			bytes.fill( 0, box.from, box.to );
		} else if ( HOLDERS.has( box.type ) ) {
			cleanBoxes( bytes, boxesIn( bytes, box.from, box.to, left ), left );
		} else if ( box.type === 'tkhd' || box.type === 'mvhd' ) {
			checkHeader( bytes, box );
		}
	}
}

/** The boxes that fill a stretch exactly. */
function boxesIn(
	bytes: Buffer,
	from: number,
	to: number,
	left: { boxes: number }
): Box[] {
	const boxes: Box[] = [];
	let start = from;
	// QuickTime ends some lists with four zero bytes.
	while ( to - start >= 8 ) {
		const box = boxAt( bytes, start, to );
		if ( --left.boxes < 0 ) {
			throw broken();
		}
		boxes.push( box );
		start = box.to;
	}
	if ( start !== to && ! isZero( bytes.subarray( start, to ) ) ) {
		throw broken();
	}
	return boxes;
}

const isZero = ( bytes: Buffer ) => bytes.every( ( byte ) => byte === 0 );

function boxAt( bytes: Buffer, start: number, to: number ): Box {
	const short = bytes.readUInt32BE( start );
	const isLong = short === 1 && to - start >= 16;
	const header = isLong ? 16 : 8;
	// Zero: to the end of the file.
	const size = isLong
		? Number( bytes.readBigUInt64BE( start + 8 ) )
		: short || to - start;
	if ( size < header || start + size > to ) {
		throw broken();
	}
	return {
		type: bytes.toString( 'latin1', start + 4, start + 8 ),
		start,
		from: start + header,
		to: start + size,
	};
}

/** The picture's size in `tkhd`, the length in `mvhd`. */
function checkHeader( bytes: Buffer, { type, from, to }: Box ): void {
	try {
		const isWide = bytes.readUInt8( from ) === 1;
		if ( type === 'tkhd' ) {
			const width = bytes.readUInt16BE( to - 8 );
			const height = bytes.readUInt16BE( to - 4 );
			if ( width > MAX_SIDE || height > MAX_SIDE ) {
				throw unsafe( 'This video is larger than any screen.' );
			}
			return;
		}
		const scale = bytes.readUInt32BE( from + ( isWide ? 20 : 12 ) );
		const duration = isWide
			? Number( bytes.readBigUInt64BE( from + 24 ) )
			: bytes.readUInt32BE( from + 16 );
		if ( scale === 0 || duration / scale > MAX_SECONDS ) {
			throw unsafe( 'This video is longer than four hours.' );
		}
	} catch ( error ) {
		throw error instanceof RangeError ? broken( error ) : error;
	}
}
