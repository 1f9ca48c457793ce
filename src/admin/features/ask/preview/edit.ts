import type { Box } from '../../../../contract/capture.ts';
import type { Decorate } from '../../../capture/index.ts';

/** In fractions of the whole picture, before it is cropped. */
export type Point = { x: number; y: number };

/** One thing the owner did to the picture; undo takes the last one back. */
export type Edit = (
	| {
			kind: 'hide';
			box: Box;
			/** Words that stood there: they leave the facts too. */
			words: readonly string[];
	  }
	| { kind: 'frame'; box: Box }
	| { kind: 'arrow'; from: Point; to: Point }
	| { kind: 'text'; at: Point; text: string }
	| { kind: 'crop'; box: Box }
	| { kind: 'show'; box: Box; undo: () => void }
) & {
	/** Draws a mark; comes from the editor, which is loaded later than the form. */
	draw?: Decorate;
};

/** The part of the picture that is kept; null for all of it. */
export function cropOf( edits: readonly Edit[] ): Box | null {
	const crops = edits.filter( ( { kind } ) => kind === 'crop' );
	const last = crops[ crops.length - 1 ];
	return last?.kind === 'crop' ? last.box : null;
}

/** What is painted over. */
export const hiddenBoxes = ( edits: readonly Edit[] ): Box[] =>
	edits.flatMap( ( edit ) => ( edit.kind === 'hide' ? [ edit.box ] : [] ) );

/** Draws all marks, one over the other. */
export const drawAll =
	( edits: readonly Edit[] ): Decorate =>
	( context, whole ) =>
		edits.forEach( ( { draw } ) => draw?.( context, whole ) );
