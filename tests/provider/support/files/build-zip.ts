import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
	name: string;
	data: Buffer | string;
	/** What the list claims, when it lies. */
	claims?: number;
	flags?: number;
	/** The name before the bytes, when it is another one. */
	localName?: string;
	method?: number;
}

const u16 = ( ...values: number[] ) =>
	Buffer.concat(
		values.map( ( value ) => {
			const bytes = Buffer.alloc( 2 );
			bytes.writeUInt16LE( value );
			return bytes;
		} )
	);
const u32 = ( ...values: number[] ) =>
	Buffer.concat(
		values.map( ( value ) => {
			const bytes = Buffer.alloc( 4 );
			bytes.writeUInt32LE( value >>> 0 );
			return bytes;
		} )
	);

/** An archive of these parts, lies included. */
export function buildZip( parts: readonly ZipPart[] ): Buffer {
	const locals: Buffer[] = [];
	const list: Buffer[] = [];
	let offset = 0;
	for ( const part of parts ) {
		const { name, flags = 0, localName = name, method = 8 } = part;
		const data = Buffer.from( part.data );
		const packed = method === 8 ? deflateRawSync( data ) : data;
		const head = Buffer.concat( [
			u16( flags, method, 0, 0 ),
			u32( crc32( data ), packed.length, part.claims ?? data.length ),
		] );
		const local = Buffer.concat( [
			u32( 0x04034b50 ),
			u16( 20 ),
			head,
			u16( Buffer.byteLength( localName ), 0 ),
			Buffer.from( localName ),
			packed,
		] );
		list.push(
			Buffer.concat( [
				u32( 0x02014b50 ),
				u16( 20, 20 ),
				head,
				u16( Buffer.byteLength( name ), 0, 0, 0, 0 ),
				u32( 0, offset ),
				Buffer.from( name ),
			] )
		);
		locals.push( local );
		offset += local.length;
	}
	const central = Buffer.concat( list );
	return Buffer.concat( [
		...locals,
		central,
		u32( 0x06054b50 ),
		u16( 0, 0, parts.length, parts.length ),
		u32( central.length, offset ),
		u16( 0 ),
	] );
}

const types = ( main: string ) =>
	`<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/x" ContentType="${ main }"/></Types>`;

/** A Word document with this text, and further parts. */
export const buildDocx = (
	more: readonly ZipPart[] = [],
	text = 'Invoice'
): Buffer =>
	buildZip( [
		{
			name: '[Content_Types].xml',
			data: types(
				'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
			),
		},
		{ name: '_rels/.rels', data: '<Relationships/>' },
		{
			name: 'word/document.xml',
			data: `<w:document><w:t>${ text }</w:t></w:document>`,
		},
		...more,
	] );

/** A workbook. */
export const buildXlsx = ( more: readonly ZipPart[] = [] ): Buffer =>
	buildZip( [
		{
			name: '[Content_Types].xml',
			data: types(
				'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
			),
		},
		{ name: '_rels/.rels', data: '<Relationships/>' },
		{ name: 'xl/workbook.xml', data: '<workbook/>' },
		...more,
	] );

/** An OpenDocument text. */
export const buildOdt = ( more: readonly ZipPart[] = [] ): Buffer =>
	buildZip( [
		{
			name: 'mimetype',
			data: 'application/vnd.oasis.opendocument.text',
			method: 0,
		},
		{ name: 'content.xml', data: '<office:document-content/>' },
		...more,
	] );
