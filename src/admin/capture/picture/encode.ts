/** Larger pictures than this (photographs, as a rule) are written with loss, in bytes. */
const LARGE = 3_000_000;
const QUALITY = 0.9;

function write(
	canvas: HTMLCanvasElement,
	type: string,
	quality?: number
): Promise< Blob > {
	return new Promise( ( resolve, reject ) => {
		const done = ( blob: Blob | null ) =>
			blob
				? resolve( blob )
				: reject(
						new Error( 'The browser could not write the copy.' )
				  );
		canvas.toBlob( done, type, quality );
	} );
}

/** The canvas as an image file: PNG, which for screens is the quickest and without loss; very large ones as WebP where there is WebP. */
export async function encode( canvas: HTMLCanvasElement ): Promise< Blob > {
	const exact = await write( canvas, 'image/png' );
	if ( exact.size <= LARGE ) {
		return exact;
	}
	return write( canvas, 'image/webp', QUALITY );
}
