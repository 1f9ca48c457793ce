import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { PICTURE_TYPES } from '../../contract/attachment.ts';
import { RefusedFile } from './inspect/refused-file.ts';
import { oneAfterAnother } from './one-after-another.ts';

/** A full page of 1,440 × 27,000 points fits; what unpacks to more is a bomb or no screen. */
const MAX_PIXELS = 40_000_000;

/** Pictures are worked on one by one: each may take 160 MB for a moment. */
const inTurn = oneAfterAnother();
sharp.cache( false );
sharp.concurrency( 1 );

export interface Picture {
	bytes: Buffer;
	/** Ours, by what the bytes are, never what the sender says. */
	type: ( typeof PICTURE_TYPES )[ number ];
	width: number;
	height: number;
}

/**
 * Draws a picture anew from its pixels: nothing else of what was sent remains (places and cameras in the metadata, scripts
 * behind the last pixel). Only the first frame of a moving one is kept.
 *
 * @throws {RefusedFile} for what is no PNG, JPEG or WebP by its content, is broken or too large.
 */
export async function decodePicture( bytes: Buffer ): Promise< Picture > {
	const type = await typeByContent( bytes );
	return inTurn( async () => {
		try {
			const { data, info } = await redraw( bytes, type );
			return {
				bytes: data,
				type,
				width: info.width,
				height: info.height,
			};
		} catch ( error ) {
			throw noPicture( error );
		}
	} );
}

async function typeByContent( bytes: Buffer ): Promise< Picture[ 'type' ] > {
	const found = await fileTypeFromBuffer( bytes ).catch( () => undefined );
	const type = PICTURE_TYPES.find( ( known ) => known === found?.mime );
	if ( ! type ) {
		throw noPicture();
	}
	return type;
}

function redraw( bytes: Buffer, type: Picture[ 'type' ] ) {
	const pixels = sharp( bytes, {
		limitInputPixels: MAX_PIXELS,
		failOn: 'error',
		pages: 1,
	} ).autoOrient();
	switch ( type ) {
		case 'image/png':
			return pixels
				.png( { compressionLevel: 7 } )
				.toBuffer( { resolveWithObject: true } );
		case 'image/jpeg':
			return pixels
				.jpeg( { quality: 90 } )
				.toBuffer( { resolveWithObject: true } );
		case 'image/webp':
			return pixels
				.webp( { quality: 90 } )
				.toBuffer( { resolveWithObject: true } );
	}
}

function noPicture( cause?: unknown ): RefusedFile {
	return new RefusedFile(
		'type',
		'This is no picture that can be shown: PNG, JPEG or WebP.',
		cause
	);
}
