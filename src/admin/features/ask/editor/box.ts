import type { Box } from '../../../../contract/capture.ts';

/** A box that is added by keyboard: in the middle, large enough to see. */
export const MIDDLE: Box = { x: 0.35, y: 0.42, width: 0.3, height: 0.16 };

/** Smaller ones are slips of the pointer. */
const LEAST = 0.008;

const clamp = ( value: number, least: number, most: number ) =>
	Math.min( most, Math.max( least, value ) );

/** The box between two points, whichever way it was drawn; null when it is a mere click. */
export function boxBetween(
	from: { x: number; y: number },
	to: { x: number; y: number }
): Box | null {
	const x = Math.min( from.x, to.x );
	const y = Math.min( from.y, to.y );
	const width = Math.abs( from.x - to.x );
	const height = Math.abs( from.y - to.y );
	return width < LEAST || height < LEAST ? null : { x, y, width, height };
}

const STEP = 0.01;

const DIRECTIONS: Record< string, [ number, number ] > = {
	ArrowLeft: [ -1, 0 ],
	ArrowRight: [ 1, 0 ],
	ArrowUp: [ 0, -1 ],
	ArrowDown: [ 0, 1 ],
};

/** A box after a key: arrows move it, with Shift they change its size; null for any other key. */
export function boxAfterKey(
	box: Box,
	key: string,
	shift: boolean
): Box | null {
	const direction = DIRECTIONS[ key ];
	if ( ! direction ) {
		return null;
	}
	const [ right, down ] = direction.map( ( way ) => way * STEP ) as [
		number,
		number,
	];
	return shift
		? {
				...box,
				width: clamp( box.width + right, STEP, 1 - box.x ),
				height: clamp( box.height + down, STEP, 1 - box.y ),
		  }
		: {
				...box,
				x: clamp( box.x + right, 0, 1 - box.width ),
				y: clamp( box.y + down, 0, 1 - box.height ),
		  };
}
