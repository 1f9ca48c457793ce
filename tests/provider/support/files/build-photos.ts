import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { AttachmentType } from '../../../../src/contract/attachment.ts';
import { box } from './build-movie.ts';

export interface Photo {
	what: string;
	type: AttachmentType;
	bytes: Buffer;
}

/** What tells where a photo was taken, in each of the ways that cameras and programs write it. */
export const PLACES: readonly string[] = [
	'52/1 22/1 3180/100',
	'52,22.53N',
	'52.375483',
	'4.902153',
	'Prinsengracht 263',
	'+52.3754+004.9021/',
	'GPSLatitude',
];

const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="52,22.53N" exif:GPSLongitude="4,54.13E" exif:Lat="52.375483" exif:Lon="4.902153"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const EXIF = {
	IFD0: { Make: 'Camera', ImageDescription: 'Prinsengracht 263' },
	IFD3: {
		GPSLatitudeRef: 'N',
		GPSLatitude: '52/1 22/1 3180/100',
		GPSLongitudeRef: 'E',
		GPSLongitude: '4/1 54/1 780/100',
		GPSMapDatum: '52.375483 4.902153',
	},
};

/** IPTC in a Photoshop resource: the city and the street. */
function iptc(): Buffer {
	const line = ( id: number, text: string ) => {
		const head = Buffer.from( [ 0x1c, 2, id, 0, text.length ] );
		return Buffer.concat( [ head, Buffer.from( text ) ] );
	};
	const data = Buffer.concat( [
		line( 92, 'Prinsengracht 263' ),
		line( 90, '+52.3754+004.9021/' ),
	] );
	const length = Buffer.alloc( 4 );
	length.writeUInt32BE( data.length );
	return Buffer.concat( [
		Buffer.from( 'Photoshop 3.0\0' + '8BIM\x04\x04\0\0', 'latin1' ),
		length,
		data,
		Buffer.alloc( data.length % 2 ),
	] );
}

/** A segment of a JPEG behind its beginning. */
function withSegment( jpeg: Buffer, marker: number, data: Buffer ): Buffer {
	const head = Buffer.alloc( 4 );
	head.writeUInt16BE( 0xff00 | marker );
	head.writeUInt16BE( data.length + 2, 2 );
	return Buffer.concat( [
		jpeg.subarray( 0, 2 ),
		head,
		data,
		jpeg.subarray( 2 ),
	] );
}

/** A chunk of a PNG before its first pixels. */
function withChunk( png: Buffer, type: string, data: Buffer ): Buffer {
	const typed = Buffer.concat( [ Buffer.from( type ), data ] );
	const length = Buffer.alloc( 4 );
	length.writeUInt32BE( data.length );
	const sum = Buffer.alloc( 4 );
	sum.writeUInt32BE( crc32( typed ) );
	const at = png.indexOf( 'IDAT' ) - 4;
	return Buffer.concat( [
		png.subarray( 0, at ),
		length,
		typed,
		sum,
		png.subarray( at ),
	] );
}

const textChunk = ( key: string, text: string ) =>
	Buffer.from( `${ key }\0${ text }`, 'latin1' );

type Draw = ReturnType< typeof sharp >;

/** Each way to write a place into a picture. */
const WAYS: Readonly<
	Record< string, ( drawn: () => Draw ) => Promise< Photo[ 'bytes' ] > >
> = {
	'jpeg with EXIF': ( drawn ) => drawn().withExif( EXIF ).jpeg().toBuffer(),
	'webp with EXIF': ( drawn ) => drawn().withExif( EXIF ).webp().toBuffer(),
	'png with EXIF': ( drawn ) => drawn().withExif( EXIF ).png().toBuffer(),
	'jpeg with XMP': async ( drawn ) =>
		withSegment(
			await drawn().jpeg().toBuffer(),
			0xe1,
			Buffer.from( `http://ns.adobe.com/xap/1.0/\0${ XMP }` )
		),
	'jpeg with IPTC': async ( drawn ) =>
		withSegment( await drawn().jpeg().toBuffer(), 0xed, iptc() ),
	'jpeg with a comment': async ( drawn ) =>
		withSegment(
			await drawn().jpeg().toBuffer(),
			0xfe,
			Buffer.from( '+52.3754+004.9021/' )
		),
	'jpeg with a picture behind it': async ( drawn ) => {
		const second = await drawn().withExif( EXIF ).jpeg().toBuffer();
		return Buffer.concat( [ await drawn().jpeg().toBuffer(), second ] );
	},
	'jpeg with a film behind it': async ( drawn ) =>
		Buffer.concat( [
			await drawn().jpeg().toBuffer(),
			box( 'ftyp', 'isom' ),
			box(
				'moov',
				box( 'udta', box( '\xa9xyz', '+52.3754+004.9021/' ) )
			),
		] ),
	'png with text': async ( drawn ) =>
		withChunk(
			await drawn().png().toBuffer(),
			'tEXt',
			textChunk( 'GPSLatitude', '52.375483' )
		),
	'png with XMP': async ( drawn ) =>
		withChunk(
			await drawn().png().toBuffer(),
			'iTXt',
			textChunk( 'XML:com.adobe.xmp\0\0\0\0', XMP )
		),
	'png with EXIF of its own': async ( drawn ) =>
		withChunk(
			await drawn().png().toBuffer(),
			'eXIf',
			Buffer.from( 'MM\0*\0\0\0\x08 52.375483 4.902153' )
		),
	'webp with everything': ( drawn ) =>
		drawn().withExif( EXIF ).withXmp( XMP ).webp().toBuffer(),
};

/** Ninety-two photos: each way in several sizes, turns and colours. */
export async function buildPhotos( count = 92 ): Promise< Photo[] > {
	const ways = Object.entries( WAYS );
	const photos: Photo[] = [];
	for ( let index = 0; photos.length < count; index++ ) {
		const [ what, write ] = ways[
			index % ways.length
		] as ( typeof ways )[ 0 ];
		const drawn = () =>
			sharp( {
				create: {
					width: 40 + index,
					height: 30 + ( index % 7 ),
					channels: 3,
					background: { r: index * 2, g: 90, b: 255 - index },
				},
			} ).keepMetadata();
		photos.push( {
			what: `${ what }, ${ index }`,
			type: `image/${ what.split( ' ' )[ 0 ] }` as AttachmentType,
			bytes: await write( drawn ),
		} );
	}
	return photos;
}
