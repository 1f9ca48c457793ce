/** A scroller further down than this in a page that does not scroll itself is not looked for. */
const LOOKED_AT = 500;

/**
 * Whether scrollbars take up room in this browser: told by the window where the page is scrolled, else by the first element that overflows
 * and scrolls; true when there is none, and then it makes no difference.
 */
export function takeRoom(
	doc: Document,
	pairs: ReadonlyMap< Element, Element >
): boolean {
	const root = doc.documentElement;
	const window = doc.defaultView;
	if ( window && window.scrollY > 0 ) {
		return window.innerWidth > root.clientWidth;
	}
	let looked = 0;
	for ( const live of pairs.keys() ) {
		if ( ++looked > LOOKED_AT ) {
			break;
		}
		if ( live.scrollHeight > live.clientHeight && live.clientHeight ) {
			const room = roomOf( live as HTMLElement );
			if ( room !== null ) {
				return room > 0;
			}
		}
	}
	return true;
}

/** Width of the vertical scrollbar in CSS pixels; null for what cannot be scrolled. */
function roomOf( live: HTMLElement ): number | null {
	const style = getComputedStyle( live );
	if (
		! /auto|scroll/.test( style.overflowY ) ||
		style.scrollbarWidth === 'none'
	) {
		return null;
	}
	const borders =
		parseFloat( style.borderLeftWidth ) +
		parseFloat( style.borderRightWidth );
	return Math.round( live.offsetWidth - live.clientWidth - borders );
}
