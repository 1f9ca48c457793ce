import type { Edit, Point } from '../preview/edit.ts';
import { boxBetween, MIDDLE } from './box.ts';
import { withDrawing } from './draw-marks.ts';
import type { Tool } from './tool.ts';

/** Longest text on a picture, in characters. */
export const LONGEST_TEXT = 80;

/** Shorter arrows are slips of the pointer, in fractions of the picture. */
const LEAST_ARROW = 0.02;

/** What a drag with a tool adds to the picture; null for a slip, and for a tool that does not draw. */
export function editFromDrag(
	tool: Tool,
	from: Point,
	to: Point,
	text: string
): Edit | null {
	if ( tool === 'text' ) {
		return text.trim()
			? withDrawing( { kind: 'text', at: from, text: text.trim() } )
			: null;
	}
	if ( tool === 'arrow' ) {
		return Math.hypot( to.x - from.x, to.y - from.y ) < LEAST_ARROW
			? null
			: withDrawing( { kind: 'arrow', from, to } );
	}
	const box = boxBetween( from, to );
	if ( ! box || tool === 'part' ) {
		return null;
	}
	return tool === 'hide'
		? { kind: 'hide', box, words: [] }
		: withDrawing( { kind: tool, box } );
}

/** What the keyboard adds: in the middle, to be moved and sized by arrow keys. */
export function editInMiddle( tool: Tool, text: string ): Edit | null {
	const { x, y, width, height } = MIDDLE;
	return editFromDrag(
		tool,
		{ x, y: y + height },
		{ x: x + width, y },
		text
	);
}
