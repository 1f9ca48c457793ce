/** Pages with fewer elements are copied whole: their layout then needs no help, and copying them takes no 50 ms. */
const LONG = 1500;
/** With fewer, what is hidden is copied too: its fields hold names that stand elsewhere as words. */
const HUGE = 6000;
/** How far outside of the picture elements are still copied, in CSS pixels. */
const MARGIN = 200;

/** Decides what a picture of a very large page can do without. */
export type Pruner = {
	/** False on pages of ordinary size: nothing is left out. */
	readonly active: boolean;
	/** What is hidden is left out as well. */
	readonly huge: boolean;
	/** Set when the time ran out and visible elements were left out as well. */
	partial: boolean;
	/** The place of an element that lies outside of the picture, or comes after the time ran out; null: copy it. */
	away( element: Element ): DOMRect | null;
	/** False for elements without a box: their children need no copy. */
	hasBox( element: Element ): boolean;
};

/**
 * @param doc    Live document.
 * @param budget Milliseconds until the rest is left out.
 */
export function createPruner( doc: Document, budget: number ): Pruner {
	const view = doc.defaultView;
	const height = view?.innerHeight ?? 0;
	const width = view?.innerWidth ?? 0;
	const end = performance.now() + budget;
	// Asking for one of them does not count them all.
	const holds = ( count: number ) =>
		doc.getElementsByTagName( '*' ).item( count ) !== null;
	const pruner: Pruner = {
		active: holds( LONG ),
		huge: holds( HUGE ),
		partial: false,
		away( element ) {
			const box = element.getBoundingClientRect();
			if ( ! box.width || ! box.height ) {
				return null;
			}
			const outside =
				box.bottom < -MARGIN ||
				box.top > height + MARGIN ||
				box.right < -MARGIN ||
				box.left > width + MARGIN;
			if ( ! outside && performance.now() > end ) {
				pruner.partial = true;
				return box;
			}
			return outside ? box : null;
		},
		hasBox: ( element ) =>
			element.getClientRects().length > 0 ||
			getComputedStyle( element ).display !== 'none',
	};
	return pruner;
}
