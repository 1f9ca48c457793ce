import { type PointerEvent, useState } from 'react';
import type { Point } from '../preview/edit.ts';

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

/** Dragging over the picture: `drag` while it lasts, `onDone` with its two ends. */
export function useDrag( onDone: ( from: Point, to: Point ) => void ) {
	const [ drag, setDrag ] = useState< { from: Point; to: Point } | null >(
		null
	);
	return {
		drag,
		handlers: {
			onPointerDown: ( event: PointerEvent ) => {
				event.preventDefault();
				event.currentTarget.setPointerCapture?.( event.pointerId );
				const from = pointIn( event );
				setDrag( { from, to: from } );
			},
			onPointerMove: ( event: PointerEvent ) => {
				if ( drag ) {
					setDrag( { from: drag.from, to: pointIn( event ) } );
				}
			},
			onPointerUp: ( event: PointerEvent ) => {
				setDrag( null );
				if ( drag ) {
					onDone( drag.from, pointIn( event ) );
				}
			},
			onPointerCancel: () => setDrag( null ),
		},
	};
}
