/** A document as it stood: the page itself or one of its frames. */
export type FrozenView = {
	/** Copy of the root element in an inert document. */
	readonly root: Element;
	/** CSS pixels of the visible part, and how far it was scrolled. */
	readonly width: number;
	readonly height: number;
	readonly scrollX: number;
	readonly scrollY: number;
	/** Font size of the root element in CSS pixels, what `rem` means. */
	readonly rem: number;
	/** What the browser paints behind everything. */
	readonly background: string;
	readonly colourScheme: string;
	/** Whether scrollbars take up room; elsewhere they lie over the content and are not seen. */
	readonly roomyScrollbars: boolean;
	/** Style sheets in use, in order, still those of the live page: they are read as text when painting. */
	readonly sheets: readonly CSSStyleSheet[];
	/** Style sheets of open shadow roots, by the number their host carries in `data-ds-host`. */
	readonly shadowSheets: ReadonlyMap< number, readonly CSSStyleSheet[] >;
	/** Font faces the page had loaded, by `fontKey`. */
	readonly fonts: ReadonlySet< string >;
	readonly baseUrl: string;
	readonly window: Window;
	/** Elements of the copy that show another view. */
	readonly frames: ReadonlyMap< Element, FrozenView >;
	/** Elements of the copy that show pixels, and where to get these. */
	readonly pixels: ReadonlyMap< Element, Pixels >;
};

/** Where the pixels of an image, canvas or video come from. `width` and `height` in CSS pixels as shown. */
export type Pixels = {
	readonly width: number;
	readonly height: number;
	/** Whether any of it was inside the picture; what was not is never fetched. */
	readonly visible: boolean;
	/** Address of an image, to be fetched. */
	readonly url?: string;
	/** The live image, should fetching fail. */
	readonly image?: HTMLImageElement;
	/** Copied at the click. */
	readonly bitmap?: HTMLCanvasElement;
};
