/** A canvas that is in no document. */
export function createCanvas(
	width: number,
	height: number
): HTMLCanvasElement {
	const canvas = document.createElement( 'canvas' );
	canvas.width = Math.max( 1, Math.round( width ) );
	canvas.height = Math.max( 1, Math.round( height ) );
	return canvas;
}

/** What a drawable looks like at a size, as a `data:` address; null when the browser withholds its pixels. */
export function drawnDataUrl(
	source: CanvasImageSource,
	width: number,
	height: number,
	type: 'image/png' | 'image/webp'
): string | null {
	try {
		const canvas = createCanvas( width, height );
		const context = canvas.getContext( '2d' );
		if ( ! context ) {
			return null;
		}
		context.imageSmoothingQuality = 'high';
		context.drawImage( source, 0, 0, canvas.width, canvas.height );
		return canvas.toDataURL( type, 0.95 );
	} catch {
		return null;
	}
}
