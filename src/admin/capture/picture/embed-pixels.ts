import { addStyle, pinned } from '../clone/add-style.ts';
import { greyBox } from '../clone/grey-box.ts';
import type { FrozenView, Pixels } from '../clone/frozen-view.ts';
import { NEUTRAL_IMAGE } from '../masking/mask-image.ts';
import { parseUrl } from '../parse-url.ts';
import { drawnDataUrl } from './canvas.ts';
import type { Embedder } from './embed.ts';

/** An image with so many more pixels than shown is drawn smaller before it is embedded. */
const TOO_LARGE = 16;
/** Still so many times as wide as shown, so that the browser's own scaling does the rest. */
const SPARE = 2;

/** Gives every image, canvas and video of a copy its pixels; false when some could not be read. */
export async function embedPixels(
	view: FrozenView,
	ratio: number,
	embedder: Embedder
): Promise< boolean > {
	const done = await Promise.all(
		[ ...view.pixels ].map( async ( [ copy, pixels ] ) => {
			if (
				copy.hasAttribute( 'data-ds-private' ) ||
				copy.hasAttribute( 'data-ds-box' )
			) {
				return true;
			}
			return embedOne( copy, pixels, ratio, embedder );
		} )
	);
	return done.every( Boolean );
}

async function embedOne(
	copy: Element,
	pixels: Pixels,
	ratio: number,
	embedder: Embedder
): Promise< boolean > {
	if ( ! pixels.visible ) {
		copy.setAttribute( 'src', NEUTRAL_IMAGE );
		pin( copy, pixels );
		return true;
	}
	const data = await dataOf( pixels, ratio, embedder );
	if ( ! data ) {
		greyBox( copy, parseUrl( pixels.url ?? '' )?.hostname ?? '' );
		pin( copy, pixels );
		return false;
	}
	copy.setAttribute( 'src', data.url );
	if ( data.resized ) {
		pin( copy, pixels );
	}
	return true;
}

async function dataOf(
	{ bitmap, image, url = '', width, height }: Pixels,
	ratio: number,
	embedder: Embedder
) {
	if ( bitmap ) {
		return drawn( bitmap, bitmap.width, bitmap.height, 'image/png' );
	}
	if ( url.startsWith( 'data:' ) ) {
		return { url, resized: false };
	}
	const shown = width * height * ratio * ratio;
	if (
		image &&
		image.naturalWidth * image.naturalHeight > shown * TOO_LARGE
	) {
		const small = drawn(
			image,
			width * ratio * SPARE,
			height * ratio * SPARE
		);
		if ( small ) {
			return small;
		}
	}
	const data = url.startsWith( 'blob:' ) ? null : await embedder.embed( url );
	return data
		? { url: data, resized: false }
		: image && drawn( image, width * ratio, height * ratio );
}

function drawn(
	source: CanvasImageSource,
	width: number,
	height: number,
	type: 'image/png' | 'image/webp' = 'image/webp'
) {
	const url = drawnDataUrl( source, width, height, type );
	return url ? { url, resized: true } : null;
}

function pin( copy: Element, { width, height }: Pixels ): void {
	addStyle( copy, pinned( width, height ) );
}
