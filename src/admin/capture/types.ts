import type {
	Box,
	Capture,
	Notice,
	PickedField,
} from '../../contract/capture.ts';
import type { PartShower } from './masking/show-part.ts';
import type { MaskRule } from './masking/mask-rule.ts';
import type { FrozenView } from './clone/frozen-view.ts';

export type { Box, Notice, PickedField };

/** Everything `describeScreen` knows; the field is chosen later and the environment is filled in by PHP. */
export type ScreenDescription = Omit< Capture, 'field' | 'environment' >;

export type FreezeOptions = {
	/** More masking rules, as the PHP filter hands them over; they win over the built-in ones. */
	rules?: readonly MaskRule[];
};

/** How much was masked: form values, and pieces of text or attributes. */
export type MaskCounts = { values: number; texts: number };

/** The page as it stood at the click, masked; nothing in it is connected to the live page. */
export type Frozen = {
	/** ISO 8601, UTC. */
	readonly takenAt: string;
	/** Size of the picture in CSS pixels. */
	readonly width: number;
	readonly height: number;
	/** Device pixels per CSS pixel. */
	readonly ratio: number;
	readonly masked: Readonly< MaskCounts >;
	/** True when the page was too large to copy all that is visible. */
	readonly partial: boolean;
	/** Masked; notices of the page that were visible at the click. */
	readonly notices: readonly Notice[];
	/** Where those notices stood; null for one outside of the picture. */
	readonly noticeBoxes: readonly ( Box | null )[];
	/** Copied element → its place in the picture, in document order. */
	readonly places: ReadonlyMap< Element, Box >;
	/** Shows one masked part in the picture after the owner's confirmation. */
	readonly parts: PartShower;
	/** Masked. */
	readonly title: string;
	/** Masks any further text of this page, with the private values found on it. */
	readonly maskText: ( text: string ) => string;
	/** The masking rules of the site that were used, beside the built-in ones. */
	readonly rules: readonly MaskRule[];
	/** For `paint` only. */
	readonly view: FrozenView;
};

export type PaintOptions = {
	signal?: AbortSignal;
	/** Most pixels of the picture (width × height); 4,000,000 by default. */
	maxPixels?: number;
	/** Painted over with an opaque colour, in fractions of the whole picture. */
	hide?: readonly Box[];
	/** The part to keep, in fractions of the whole picture. */
	crop?: Box;
	/** Draws the owner's marks, last. `left` and `top` move the whole picture's corner, whose size in pixels is given, to the cropped one's. */
	decorate?: Decorate;
};

/** Draws on a picture of which `width` × `height` pixels, moved by `left` and `top`, are the whole. */
export type Decorate = (
	context: CanvasRenderingContext2D,
	whole: { left: number; top: number; width: number; height: number }
) => void;

export type Picture = {
	blob: Blob;
	/** Pixels of the image. */
	width: number;
	height: number;
	/** Image pixels per CSS pixel. */
	scale: number;
	/** True when something visible could not be copied or fetched in time. */
	partial: boolean;
};
