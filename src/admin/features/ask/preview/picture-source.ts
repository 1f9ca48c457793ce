import type { Picture } from '../../../files/picture.ts';
import { redrawPicture } from '../../../files/redraw-picture.ts';
import type { CapturePart, Frozen } from '../capture-part.ts';
import { cropOf, drawAll, type Edit, hiddenBoxes } from './edit.ts';

/** Where the picture comes from: the page frozen at the click, or one kept with the draft. */
export type PictureSource =
	| { kind: 'page'; frozen: Frozen }
	| { kind: 'kept'; picture: Picture };

/** Paints a source with all that the owner did to it: hidden parts, marks, the part that is kept. */
export function paintSource(
	source: PictureSource,
	edits: readonly Edit[],
	capture: CapturePart | null,
	signal: AbortSignal
): Promise< Picture > {
	const hide = hiddenBoxes( edits );
	const crop = cropOf( edits );
	const decorate = drawAll( edits );
	if ( source.kind === 'page' ) {
		return capture
			? capture.paint( source.frozen, {
					hide,
					decorate,
					signal,
					...( crop ? { crop } : {} ),
			  } )
			: Promise.reject( new Error( 'no capture' ) );
	}
	return edits.length
		? redrawPicture( source.picture.blob, { hide, crop, decorate } )
		: Promise.resolve( source.picture );
}
