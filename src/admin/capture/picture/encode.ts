/** WebP at a quality where text has no visible marks. */
const QUALITY = 0.9;

/** The canvas as an image file: WebP, or PNG where the browser writes no WebP. */
export function encode( canvas: HTMLCanvasElement ): Promise< Blob > {
	return new Promise( ( resolve, reject ) => {
		const done = ( blob: Blob | null ) =>
			blob
				? resolve( blob )
				: reject(
						new Error( 'The browser could not write the picture.' )
				  );
		canvas.toBlob( done, 'image/webp', QUALITY );
	} );
}
