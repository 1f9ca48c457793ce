import type { Box } from '../types.ts';
import { between, placeOf } from '../field/field-box.ts';

/** Smaller things are decoration, in CSS pixels. */
const LEAST = 3;

function boxIn(
	live: Element,
	offset: { left: number; top: number },
	{ width, height }: { width: number; height: number }
): Box | null {
	const box = live.getBoundingClientRect();
	const x = between( ( box.left + offset.left ) / width );
	const y = between( ( box.top + offset.top ) / height );
	const part = {
		x,
		y,
		width: between( ( box.right + offset.left ) / width ) - x,
		height: between( ( box.bottom + offset.top ) / height ) - y,
	};
	return part.width * width < LEAST || part.height * height < LEAST
		? null
		: part;
}

/**
 * Where each copied element stood in the picture at the click, for hiding and showing by element later, when the page has moved on.
 *
 * @param pairs Live element → copy, frames included.
 * @param size  Of the picture, in CSS pixels.
 * @return Copy → place in fractions of the picture; nothing for what was outside.
 */
export function notePlaces(
	pairs: ReadonlyMap< Element, Element >,
	size: { width: number; height: number }
): Map< Element, Box > {
	const offsets = new Map< Document, { left: number; top: number } >();
	const places = new Map< Element, Box >();
	for ( const [ live, copy ] of pairs ) {
		const doc = live.ownerDocument;
		const offset = offsets.get( doc ) ?? offsetOf( doc );
		offsets.set( doc, offset );
		const box = boxIn( live, offset, size );
		if ( box ) {
			places.set( copy, box );
		}
	}
	return places;
}

/** What the frames around a document add to places in it. */
function offsetOf( { documentElement }: Document ): {
	left: number;
	top: number;
} {
	const place = placeOf( documentElement );
	const own = documentElement.getBoundingClientRect();
	return { left: place.left - own.left, top: place.top - own.top };
}
