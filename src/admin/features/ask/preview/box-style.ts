import type { Box } from '../../../../contract/capture.ts';

const percent = ( part: number ) => `${ part * 100 }%`;

/** A box laid over the picture. Physical sides: a picture does not turn round with the writing direction. */
export const boxStyle = ( { x, y, width, height }: Box ) => ( {
	left: percent( x ),
	top: percent( y ),
	width: percent( width ),
	height: percent( height ),
} );
