import { type PointerEvent, useState } from 'react';
import type { Box } from '../../../../contract/capture.ts';
import { boxBetween } from './box.ts';

type Point = { x: number; y: number };

/** Where the pointer is, in fractions of the picture. */
function pointIn( { currentTarget, clientX, clientY }: PointerEvent ): Point {
	const area = currentTarget.getBoundingClientRect();
	const part = ( at: number, from: number, size: number ) =>
		Math.min( 1, Math.max( 0, ( at - from ) / ( size || 1 ) ) );
	return {
		x: part( clientX, area.left, area.width ),
		y: part( clientY, area.top, area.height ),
	};
}

/** Draws a box by dragging over the picture. */
export function useBoxDrawing( onBox: ( box: Box ) => void ) {
	const [ from, setFrom ] = useState< Point | null >( null );
	const [ drawn, setDrawn ] = useState< Box | null >( null );
	return {
		drawn,
		handlers: {
			onPointerDown: ( event: PointerEvent ) => {
				event.preventDefault();
				event.currentTarget.setPointerCapture?.( event.pointerId );
				setFrom( pointIn( event ) );
			},
			onPointerMove: ( event: PointerEvent ) => {
				if ( from ) {
					setDrawn( boxBetween( from, pointIn( event ) ) );
				}
			},
			onPointerUp: ( event: PointerEvent ) => {
				const box = from && boxBetween( from, pointIn( event ) );
				setFrom( null );
				setDrawn( null );
				if ( box ) {
					onBox( box );
				}
			},
		},
	};
}
