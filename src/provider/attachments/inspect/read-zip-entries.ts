import { unsafe } from './refused-file.ts';

export interface ZipEntry {
	name: string;
	/** 0 stored, 8 deflated; the others are refused. */
	method: number;
	/** As packed. */
	data: Buffer;
	/** Bytes when unpacked, as the archive claims. */
	size: number;
}

const MAX_ENTRIES = 5000;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL = 0x02014b50;
const CENTRAL_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const ENCRYPTED = 1;

/**
 * The entries of an archive that is nothing but an archive: it begins with its first entry, its list stands right before its
 * end, and nothing follows.
 *
 * @throws {RefusedFile} for any other.
 */
export function readZipEntries( bytes: Buffer ): ZipEntry[] {
	try {
		return readAll( bytes );
	} catch ( error ) {
		throw error instanceof RangeError ? broken( error ) : error;
	}
}

const broken = ( cause?: unknown ) =>
	unsafe( 'This document is broken or something else as well.', cause );

function readAll( bytes: Buffer ): ZipEntry[] {
	const end = bytes.length - END_BYTES;
	if ( end < 0 || bytes.readUInt32LE( end ) !== END ) {
		throw broken();
	}
	const count = bytes.readUInt16LE( end + 10 );
	const start = bytes.readUInt32LE( end + 16 );
	const length = bytes.readUInt32LE( end + 12 );
	if ( count > MAX_ENTRIES || start + length !== end ) {
		throw broken();
	}
	const entries: ZipEntry[] = [];
	let first = bytes.length;
	let at = start;
	while ( at < end ) {
		const local = bytes.readUInt32LE( at + 42 );
		first = Math.min( first, local );
		entries.push( readEntry( bytes, at, local ) );
		at +=
			CENTRAL_BYTES +
			bytes.readUInt16LE( at + 28 ) +
			bytes.readUInt16LE( at + 30 ) +
			bytes.readUInt16LE( at + 32 );
	}
	if ( first !== 0 || entries.length !== count || at !== end ) {
		throw broken();
	}
	return entries;
}

function readEntry( bytes: Buffer, at: number, local: number ): ZipEntry {
	const name = nameAt( bytes, at, CENTRAL_BYTES, 28 );
	if (
		bytes.readUInt32LE( at ) !== CENTRAL ||
		bytes.readUInt32LE( local ) !== LOCAL ||
		bytes.readUInt16LE( at + 8 ) & ENCRYPTED ||
		// A second name would be what another program unpacks.
		nameAt( bytes, local, LOCAL_BYTES, 26 ) !== name
	) {
		throw broken();
	}
	const from =
		local +
		LOCAL_BYTES +
		bytes.readUInt16LE( local + 26 ) +
		bytes.readUInt16LE( local + 28 );
	return {
		name,
		method: bytes.readUInt16LE( at + 10 ),
		data: bytes.subarray( from, from + bytes.readUInt32LE( at + 20 ) ),
		size: bytes.readUInt32LE( at + 24 ),
	};
}

function nameAt(
	bytes: Buffer,
	at: number,
	header: number,
	lengthAt: number
): string {
	const from = at + header;
	return bytes.toString(
		'utf8',
		from,
		from + bytes.readUInt16LE( at + lengthAt )
	);
}
