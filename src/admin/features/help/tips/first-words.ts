import { wordsOf } from './words-of.ts';

/** The title's own words; behind them may be a link of the box's, and the arrow that folds it. */
export const firstWords = ( title: Element ): ChildNode | null =>
	[ ...title.childNodes ].find( ( child ) => wordsOf( child ) ) ?? null;
