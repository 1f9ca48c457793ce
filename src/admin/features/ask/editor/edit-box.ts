import type { Box } from '../../../../contract/capture.ts';
import type { Edit, Point } from '../preview/edit.ts';
import { withDrawing } from './draw-marks.ts';

/** Room for a text's handle: its own size is known to the canvas only. */
const TEXT_WIDTH_PER_LETTER = 0.009;
const TEXT_HEIGHT = 0.04;

const around = ( a: Point, b: Point ): Box => ( {
	x: Math.min( a.x, b.x ),
	y: Math.min( a.y, b.y ),
	width: Math.max( 0.01, Math.abs( a.x - b.x ) ),
	height: Math.max( 0.01, Math.abs( a.y - b.y ) ),
} );

/** Where a change can be taken hold of, in fractions of the whole picture; null for what has no place of its own to move. */
export function editBox( edit: Edit ): Box | null {
	switch ( edit.kind ) {
		case 'hide':
		case 'frame':
			return edit.box;
		case 'arrow':
			return around( edit.from, edit.to );
		case 'text':
			return {
				...edit.at,
				width: Math.min(
					1 - edit.at.x,
					edit.text.length * TEXT_WIDTH_PER_LETTER
				),
				height: TEXT_HEIGHT,
			};
		case 'crop':
		case 'show':
			return null;
	}
}

const clamp = ( value: number ) => Math.min( 1, Math.max( 0, value ) );

/** A point of the old box at the same place of the new one. */
const carried = ( point: Point, from: Box, to: Box ): Point => ( {
	x: clamp( to.x + ( ( point.x - from.x ) / from.width ) * to.width ),
	y: clamp( to.y + ( ( point.y - from.y ) / from.height ) * to.height ),
} );

/** The change with its handle moved or sized to `box`. */
export function editMovedTo( edit: Edit, box: Box ): Edit {
	const before = editBox( edit );
	if ( ! before ) {
		return edit;
	}
	switch ( edit.kind ) {
		case 'arrow':
			return withDrawing( {
				...edit,
				from: carried( edit.from, before, box ),
				to: carried( edit.to, before, box ),
			} );
		case 'text':
			return withDrawing( { ...edit, at: { x: box.x, y: box.y } } );
		case 'frame':
			return withDrawing( { ...edit, box } );
		case 'hide':
			return { ...edit, box };
		default:
			return edit;
	}
}
