import type { Box } from '../types.ts';

/** A rectangle in CSS pixels of the outermost window. */
export type Place = {
	left: number;
	top: number;
	width: number;
	height: number;
};

const px = ( length = '' ) => parseFloat( length ) || 0;

/** Where an element is on the screen, through all same-origin frames around it. */
export function placeOf( element: Element ): Place {
	const box = element.getBoundingClientRect();
	const place = {
		left: box.left,
		top: box.top,
		width: box.width,
		height: box.height,
	};
	for ( let frame = frameOf( element ); frame; frame = frameOf( frame ) ) {
		const around = frame.getBoundingClientRect();
		const style = getComputedStyle( frame );
		place.left += around.left + frame.clientLeft + px( style.paddingLeft );
		place.top += around.top + frame.clientTop + px( style.paddingTop );
	}
	return place;
}

function frameOf( element: Element ): Element | null {
	try {
		return element.ownerDocument.defaultView?.frameElement ?? null;
	} catch {
		return null; // Our whole page is inside another site's frame.
	}
}

/** A fraction of the picture, cut at its edges. */
export const between = ( value: number ) => Math.min( 1, Math.max( 0, value ) );
const rounded = ( value: number ) => Math.round( value * 1e5 ) / 1e5;

/** A place as fractions of the picture, cut at its edges; null when nothing of it is inside. */
export function fractionsOf( place: Place, doc: Document ): Box | null {
	const width =
		doc.documentElement.clientWidth || doc.defaultView?.innerWidth || 0;
	const height = doc.defaultView?.innerHeight || 0;
	const x = between( place.left / width );
	const y = between( place.top / height );
	const right = between( ( place.left + place.width ) / width );
	const bottom = between( ( place.top + place.height ) / height );
	if ( ! ( right > x && bottom > y ) ) {
		return null;
	}
	return {
		x: rounded( x ),
		y: rounded( y ),
		width: rounded( right - x ),
		height: rounded( bottom - y ),
	};
}
