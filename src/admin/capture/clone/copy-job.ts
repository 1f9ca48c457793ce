import type { FrozenView, Pixels } from './frozen-view.ts';
import type { Pruner } from './pruner.ts';

/** Elements of our own panel carry this attribute; they are never part of a picture. */
export const OWN_UI = 'data-deskside-ui';

/** What copying one document collects. */
export type CopyJob = {
	readonly doc: Document;
	/** Has no window: nothing in it loads, runs, or becomes a custom element. */
	readonly inert: Document;
	readonly pruner: Pruner;
	/** Live element → its copy. */
	readonly pairs: Map< Element, Element >;
	/** Live tables of which rows are left out. */
	readonly thinned: Set< HTMLTableElement >;
	readonly pixels: Map< Element, Pixels >;
	readonly frames: Map< Element, FrozenView >;
	readonly shadowSheets: Map< number, readonly CSSStyleSheet[] >;
	/** Live scrollers that were scrolled, with their copies. */
	readonly scrolled: ( readonly [ live: Element, copy: Element ] )[];
	/** Freezes the document of a same-origin frame. */
	readonly freezeFrame: ( frame: HTMLIFrameElement ) => FrozenView | null;
};
