import * as z from 'zod';

const KEY = 'deskside-help-place';
const place = z.object( {
	id: z.string(),
	title: z.string(),
	top: z.number(),
} );
export type ReadingPlace = z.infer< typeof place >;

/** Where somebody was reading, in this tab; null when nowhere. */
export function readingPlace(): ReadingPlace | null {
	try {
		return place.parse( JSON.parse( sessionStorage.getItem( KEY ) ?? '' ) );
	} catch {
		return null;
	}
}

/** Keeps it for the next screen; a browser that keeps nothing is no matter. */
export function keepReadingPlace( next: ReadingPlace | null ): void {
	try {
		if ( next ) {
			sessionStorage.setItem( KEY, JSON.stringify( next ) );
		} else {
			sessionStorage.removeItem( KEY );
		}
	} catch {
		// Then reading begins at the top.
	}
}
