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

function draw( image: ImageBitmap, boxes: readonly Box[] ): HTMLCanvasElement {
	const scale = Math.min(
		1,
		Math.sqrt( MAX_PIXELS / ( image.width * image.height ) )
	);
	const canvas = document.createElement( 'canvas' );
	canvas.width = Math.round( image.width * scale );
	canvas.height = Math.round( image.height * scale );
	const context = canvas.getContext( '2d' );
	context?.drawImage( image, 0, 0, canvas.width, canvas.height );
	for ( const { x, y, width, height } of boxes ) {
		context?.fillRect(
			Math.floor( x * canvas.width ),
			Math.floor( y * canvas.height ),
			Math.ceil( width * canvas.width ),
			Math.ceil( height * canvas.height )
		);
	}
	return canvas;
}

/**
 * Draws a picture anew, with boxes painted over and nothing but pixels left: where and with what a photo was
 * taken stays here. Larger ones are made smaller.
 *
 * @param boxes In fractions of the picture.
 * @throws When the browser cannot read the file as a picture.
 */
export async function redrawPicture(
	source: Blob,
	boxes: readonly Box[] = []
): Promise< Picture > {
	const image = await createImageBitmap( source );
	const canvas = draw( image, boxes );
	image.close();
	const photo = source.type === 'image/jpeg';
	let blob = await toBlob( canvas, photo ? 'image/jpeg' : 'image/png', 0.9 );
	if ( blob.size > MAX_ATTACHMENT_BYTES ) {
		blob = await toBlob( canvas, 'image/jpeg', 0.8 );
	}
	return { blob, width: canvas.width, height: canvas.height };
}
