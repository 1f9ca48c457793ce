import type { Box } from '../../../../contract/capture.ts';
import type { Picture } from '../../../files/picture.ts';
import { redrawPicture } from '../../../files/redraw-picture.ts';
import type { CapturePart, Frozen } from '../capture-part.ts';

/** Where the picture comes from: the page frozen at the click, or one kept with the draft. */
export type PictureSource =
	| { kind: 'page'; frozen: Frozen }
	| { kind: 'kept'; picture: Picture };

/** Paints a source, with boxes hidden under paint. */
export function paintSource(
	source: PictureSource,
	boxes: readonly Box[],
	capture: CapturePart | null,
	signal: AbortSignal
): Promise< Picture > {
	if ( source.kind === 'page' ) {
		return capture
			? capture.paint( source.frozen, { hide: boxes, signal } )
			: Promise.reject( new Error( 'no capture' ) );
	}
	return boxes.length
		? redrawPicture( source.picture.blob, boxes )
		: Promise.resolve( source.picture );
}
