import type { Box } from '../../contract/capture.ts';
import { MAX_ATTACHMENT_BYTES } from '../../contract/attachment.ts';
import type { Picture } from './picture.ts';

/** As capture's own limit: enough to read small print, and far below the size limit as a rule. */
const MAX_PIXELS = 4_000_000;

const toBlob = ( canvas: HTMLCanvasElement, type: string, quality?: number ) =>
	new Promise< Blob >( ( resolve, reject ) =>
		canvas.toBlob(
			( blob ) =>
				blob ? resolve( blob ) : reject( new Error( 'no picture' ) ),
			type,
			quality
		)
	);

/** What is done to a picture; places in fractions of it. */
export type Redrawing = {
	hide?: readonly Box[];
	/** The part to keep. */
	crop?: Box | null;
	/** Draws marks, last: on a whole picture of this size, moved by `left` and `top`. */
	decorate?: (
		context: CanvasRenderingContext2D,
		whole: { left: number; top: number; width: number; height: number }
	) => void;
};

function draw(
	image: ImageBitmap,
	{ hide = [], crop, decorate }: Redrawing
): HTMLCanvasElement {
	const scale = Math.min(
		1,
		Math.sqrt( MAX_PIXELS / ( image.width * image.height ) )
	);
	const width = Math.round( image.width * scale );
	const height = Math.round( image.height * scale );
	const left = -Math.round( ( crop?.x ?? 0 ) * width );
	const top = -Math.round( ( crop?.y ?? 0 ) * height );
	const canvas = document.createElement( 'canvas' );
	canvas.width = Math.max( 1, Math.round( ( crop?.width ?? 1 ) * width ) );
	canvas.height = Math.max( 1, Math.round( ( crop?.height ?? 1 ) * height ) );
	const context = canvas.getContext( '2d' );
	context?.drawImage( image, left, top, width, height );
	for ( const box of hide ) {
		// Outwards: no half pixel of what is hidden shines through.
		const x = Math.floor( box.x * width );
		const y = Math.floor( box.y * height );
		context?.fillRect(
			left + x,
			top + y,
			Math.ceil( ( box.x + box.width ) * width ) - x,
			Math.ceil( ( box.y + box.height ) * height ) - y
		);
	}
	if ( context ) {
		decorate?.( context, { left, top, width, height } );
	}
	return canvas;
}

/**
 * Draws a picture anew, with parts painted over or cut away and nothing but pixels left: where and with what a photo was
 * taken stays here. Larger ones are made smaller.
 *
 * @throws When the browser cannot read the file as a picture.
 */
export async function redrawPicture(
	source: Blob,
	changes: Redrawing = {}
): Promise< Picture > {
	const image = await createImageBitmap( source );
	const canvas = draw( image, changes );
	image.close();
	const photo = source.type === 'image/jpeg';
	let blob = await toBlob( canvas, photo ? 'image/jpeg' : 'image/png', 0.9 );
	if ( blob.size > MAX_ATTACHMENT_BYTES ) {
		blob = await toBlob( canvas, 'image/jpeg', 0.8 );
	}
	return { blob, width: canvas.width, height: canvas.height };
}
