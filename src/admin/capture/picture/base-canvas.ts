import type { Frozen } from '../types.ts';
import { createCanvas } from './canvas.ts';
import { createEmbedder } from './embed.ts';
import { createSlices } from './slices.ts';
import { viewSvg } from './view-svg.ts';

/** The whole picture in pixels, before anything is hidden or cropped. */
export type BaseCanvas = { canvas: HTMLCanvasElement; complete: boolean };

function load( url: string ): Promise< HTMLImageElement > {
	return new Promise( ( resolve, reject ) => {
		const image = new Image();
		image.onload = () => resolve( image );
		image.onerror = () =>
			reject( new Error( 'The browser could not show the copy.' ) );
		image.src = url;
	} );
}

/** Paints the frozen page. Rejects when aborted, or when the browser refuses (a content policy without `data:` images). */
export async function paintBase(
	frozen: Frozen,
	scale: number,
	signal?: AbortSignal
): Promise< BaseCanvas > {
	const embedder = createEmbedder();
	const slices = createSlices();
	const { url, complete } = await viewSvg( frozen.view, {
		slices,
		embedder,
		signal,
		ratio: scale,
		maskText: frozen.maskText,
	} );
	signal?.throwIfAborted();
	const image = await load( url );
	await image.decode().catch( () => undefined ); // Large documents refuse to be decoded ahead, and are drawn all the same.
	const canvas = createCanvas( frozen.width * scale, frozen.height * scale );
	const context = canvas.getContext( '2d', { alpha: false } );
	context?.drawImage( image, 0, 0, canvas.width, canvas.height );
	return { canvas, complete: complete && embedder.complete };
}
