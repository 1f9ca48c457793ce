import { paintBase } from './picture/base-canvas.ts';
import type { BaseCanvas } from './picture/base-canvas.ts';
import { createCanvas } from './picture/canvas.ts';
import { encode } from './picture/encode.ts';
import type { Box, Frozen, PaintOptions, Picture } from './types.ts';

const MAX_PIXELS = 4_000_000;
/** No sharper than two image pixels per CSS pixel. */
const MAX_SCALE = 2;
const HIDDEN = '#1d2327';

/** Painted once for each frozen page and scale: hiding more or cropping does not paint the page again. */
const painted = new WeakMap< Frozen, Map< number, Promise< BaseCanvas > > >();

/**
 * Paints a frozen page to an image in small slices of time. Rejects with the signal's reason when aborted, or with an error when the
 * browser refuses to paint (then the ticket goes without a picture).
 */
export async function paint(
	frozen: Frozen,
	options: PaintOptions = {}
): Promise< Picture > {
	const scale = scaleFor( frozen, options.maxPixels ?? MAX_PIXELS );
	const { canvas, complete } = await baseOf( frozen, scale, options.signal );
	options.signal?.throwIfAborted();
	const result = finish( canvas, options );
	return {
		blob: await encode( result ),
		width: result.width,
		height: result.height,
		scale,
		partial: frozen.partial || ! complete,
	};
}

function scaleFor(
	{ width, height, ratio }: Frozen,
	maxPixels: number
): number {
	return Math.min(
		ratio,
		MAX_SCALE,
		Math.sqrt( maxPixels / ( width * height ) )
	);
}

function baseOf(
	frozen: Frozen,
	scale: number,
	signal?: AbortSignal
): Promise< BaseCanvas > {
	const byScale =
		painted.get( frozen ) ?? new Map< number, Promise< BaseCanvas > >();
	painted.set( frozen, byScale );
	const known = byScale.get( scale );
	if ( known ) {
		// Another's failure or abort is not ours: who started a painting gets its error, the others paint again.
		return known.catch( () => {
			signal?.throwIfAborted();
			return baseOf( frozen, scale, signal );
		} );
	}
	const started = paintBase( frozen, scale, signal );
	byScale.set( scale, started );
	started.catch( () => byScale.delete( scale ) );
	return started;
}

const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1 };

/** A new canvas with the kept part, opaque boxes over what the owner hid, and their marks over all. */
function finish(
	base: HTMLCanvasElement,
	{ hide = [], crop = WHOLE, decorate }: PaintOptions
): HTMLCanvasElement {
	const left = Math.round( crop.x * base.width );
	const top = Math.round( crop.y * base.height );
	const canvas = createCanvas(
		crop.width * base.width,
		crop.height * base.height
	);
	const context = canvas.getContext( '2d', { alpha: false } );
	if ( context ) {
		context.drawImage( base, -left, -top );
		context.fillStyle = HIDDEN;
		for ( const box of hide ) {
			fillOutwards( context, box, base, left, top );
		}
		const { width, height } = base;
		decorate?.( context, { left: -left, top: -top, width, height } );
	}
	return canvas;
}

/** Rounded outwards: no half pixel of what is hidden shines through. */
function fillOutwards(
	context: CanvasRenderingContext2D,
	box: Box,
	base: HTMLCanvasElement,
	left: number,
	top: number
): void {
	const x = Math.floor( box.x * base.width );
	const y = Math.floor( box.y * base.height );
	const right = Math.ceil( ( box.x + box.width ) * base.width );
	const bottom = Math.ceil( ( box.y + box.height ) * base.height );
	context.fillRect( x - left, y - top, right - x, bottom - y );
}
