import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { readZipEntries, type ZipEntry } from './read-zip-entries.ts';
import { unsafe } from './refused-file.ts';

/** Parts that Word, Excel and LibreOffice write: no macro, no other document, no program. */
const PART =
	/^(?:(?!.*(?:vba|macros?|activex|embeddings|externallinks|oleobject|scripts|basic|\.\.))[\w \-[\]().]+\/)*(?!oleobject|vba)(?:mimetype|layout-cache|[\w \-[\]().]*\.(?:xml|rels|rdf|png|jpe?g|gif|emf|wmf|odttf|fntdata)|printersettings\d+\.bin)$/i;
const FOLDER = /^[\w \-/]+\/$/;

/** What a reader fetches or starts without being asked. */
const REACHES_OUT =
	/TargetMode\s*=\s*["']External["'][^>]*(?:attachedTemplate|oleObject|frame|subDocument|externalLink)|(?:attachedTemplate|oleObject|frame|subDocument|externalLink)["'][^>]*TargetMode\s*=\s*["']External["']|<!ENTITY|<!DOCTYPE|\bDDE(?:AUTO)?\b|<script:|xlink:href\s*=\s*["'](?:javascript|vnd\.sun\.star\.script|macro):/i;

const MAX_NAME = 200;

/** All parts together, unpacked. */
const MAX_UNPACKED = 100_000_000;

const inflate = promisify( inflateRaw );

/**
 * Looks through an office document, which is an archive of parts; it stays as it is.
 *
 * @throws {RefusedFile} for one with macros, programs or other documents in it, one that fetches something by itself, and one
 *                       that unpacks to more than it says or than anybody could read.
 */
export async function inspectPackage( bytes: Buffer ): Promise< Buffer > {
	const entries = readZipEntries( bytes );
	const claimed = entries.reduce( ( sum, { size } ) => sum + size, 0 );
	if ( claimed > MAX_UNPACKED ) {
		throw unsafe( 'This document unpacks to more than it may.' );
	}
	for ( const entry of entries ) {
		if ( FOLDER.test( entry.name ) && entry.size === 0 ) {
			continue;
		}
		if ( entry.name.length > MAX_NAME || ! PART.test( entry.name ) ) {
			throw unsafe(
				'This document holds macros, programs or other files. Save it without them and send that.'
			);
		}
		const text = ( await unpack( entry ) ).toString( 'latin1' );
		if ( /\.(?:xml|rels|rdf)$/i.test( entry.name ) && acts( text ) ) {
			throw unsafe( 'This document fetches or starts something.' );
		}
	}
	return bytes;
}

const acts = ( text: string ): boolean =>
	REACHES_OUT.test( text ) ||
	// UTF-16 would hide it from this search; the formats ask for UTF-8.
	text.includes( '\0' );

/** Unpacks no more than the entry claims, so that a lie is found before it fills the memory. */
async function unpack( { method, data, size }: ZipEntry ): Promise< Buffer > {
	try {
		const unpacked =
			method === 0
				? data
				: method === 8 &&
				  ( await inflate( data, {
						maxOutputLength: Math.max( 1, size ),
				  } ) );
		if ( unpacked && unpacked.length === size ) {
			return unpacked;
		}
	} catch ( error ) {
		throw unsafe( 'This document cannot be unpacked.', error );
	}
	throw unsafe( 'This document does not hold what it says.' );
}
