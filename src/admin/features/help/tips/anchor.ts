/** Where a mark goes: at the end inside an element, beside a box's title, behind an element, into its corner, or as a badge on its upper edge. */
export type Anchor = {
	at: Element;
	how: 'inside' | 'title' | 'behind' | 'corner' | 'badge';
	/** What a person calls the field. */
	name: string;
	/** How a badge floats: as its field does, or it would land behind all that floats beside it. */
	float?: string;
	/** A badge among things that keep a distance takes this much back, in pixels. */
	gap?: number;
	/** Out of the flow, so that not even a blank at the end of the label shows; not where a part of the page scrolls by itself. */
	loose?: boolean;
	/** How far below the top of its line a loose mark begins, so that it is level with the words; in pixels. */
	drop?: number;
};
