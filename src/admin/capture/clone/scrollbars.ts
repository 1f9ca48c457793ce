/**
 * Whether scrollbars take up room in this browser, told by the first element that overflows and scrolls; true when there is none, and
 * then it makes no difference.
 */
export function takeRoom( pairs: ReadonlyMap< Element, Element > ): boolean {
	for ( const live of pairs.keys() ) {
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
	const style = live.ownerDocument.defaultView?.getComputedStyle( live );
	if (
		! style ||
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
