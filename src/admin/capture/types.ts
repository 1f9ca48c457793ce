import type {
	Box,
	Capture,
	Notice,
	PickedField,
} from '../../contract/capture.ts';
import type { MaskRule } from './masking/mask-rule.ts';
import type { FrozenView } from './clone/frozen-view.ts';

export type { Box, Notice, PickedField };

/** Everything `describeScreen` knows; the field is chosen later and the environment is filled in by PHP. */
export type ScreenDescription = Omit< Capture, 'field' | 'environment' >;

export type FreezeOptions = {
	/** Selectors (as `describeField` writes them) of what the owner chose to show. Never shows passwords or payment fields. */
	reveal?: readonly string[];
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
	/** Masked. */
	readonly title: string;
	/** Masks any further text of this page, with the private values found on it. */
	readonly maskText: ( text: string ) => string;
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
};

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
