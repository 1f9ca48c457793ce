import type { Box } from '../../contract/capture.ts';

/** Where the panel is docked, in writing direction. */
export type Side = 'start' | 'end';

export const otherSide = ( side: Side ): Side =>
	side === 'end' ? 'start' : 'end';

/** How much of a stretch lies within another. */
const overlap = ( from: number, to: number, left: number, right: number ) =>
	Math.max( 0, Math.min( to, right ) - Math.max( from, left ) );

/**
 * The side on which the panel hides less of a field; the present one when it makes no difference.
 *
 * @param rect  Where the field is, in fractions of the window; null when it is out of sight.
 * @param panel The panel, for its width.
 * @param now   The present side.
 */
export function sideBeside(
	rect: Box | null,
	panel: HTMLElement | null,
	now: Side
): Side {
	if ( ! rect || ! panel ) {
		return now;
	}
	const width = panel.offsetWidth / ( window.innerWidth || 1 );
	const [ from, to ] = [ rect.x, rect.x + rect.width ];
	const onLeft = overlap( from, to, 0, width );
	const onRight = overlap( from, to, 1 - width, 1 );
	if ( onLeft === onRight ) {
		return now;
	}
	const rtl = getComputedStyle( panel ).direction === 'rtl';
	return onRight < onLeft === rtl ? 'start' : 'end';
}
