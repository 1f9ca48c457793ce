import type { Box } from '../../../../contract/capture.ts';

const between = ( value: number ) => Math.min( 1, Math.max( 0, value ) );

/** A place of the whole picture as a place of the cropped one, cut at its edges; null when nothing of it is inside. */
export function inCrop( box: Box, crop: Box | null ): Box | null {
	if ( ! crop ) {
		return box;
	}
	const x = between( ( box.x - crop.x ) / crop.width );
	const y = between( ( box.y - crop.y ) / crop.height );
	const right = between( ( box.x + box.width - crop.x ) / crop.width );
	const bottom = between( ( box.y + box.height - crop.y ) / crop.height );
	return right > x && bottom > y
		? { x, y, width: right - x, height: bottom - y }
		: null;
}

/** A place of the cropped picture as a place of the whole one. */
export const toWhole = ( box: Box, crop: Box | null ): Box =>
	crop
		? {
				x: crop.x + box.x * crop.width,
				y: crop.y + box.y * crop.height,
				width: box.width * crop.width,
				height: box.height * crop.height,
		  }
		: box;
