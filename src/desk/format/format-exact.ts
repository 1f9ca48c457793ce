import { __, sprintf } from '@wordpress/i18n';

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * A span of time to the minute, however long: where spans are added up, none may lack its minutes.
 *
 * @param total Whole minutes, 0 or more.
 * @example formatExact( 5749 ) // '3 d 23 h 49 min'
 */
export function formatExact( total: number ): string {
	const days = Math.floor( total / DAY );
	const hours = Math.floor( ( total % DAY ) / HOUR );
	const minutes = total % HOUR;
	return [
		...( days > 0
			? [
					/* translators: %d: number of days; "d" is the unit, short */
					sprintf( __( '%d d', 'deskside' ), days ),
			  ]
			: [] ),
		...( hours > 0
			? [
					/* translators: %d: number of hours; "h" is the unit, short */
					sprintf( __( '%d h', 'deskside' ), hours ),
			  ]
			: [] ),
		...( minutes > 0 || total === 0
			? [
					/* translators: %d: number of minutes; "min" is the unit, short */
					sprintf( __( '%d min', 'deskside' ), minutes ),
			  ]
			: [] ),
	].join( ' ' );
}

/**
 * Whole minutes for each span, which add up as the spans do: each is rounded at its place in the whole.
 *
 * @param seconds Of each span, in their order.
 * @example minutesOfEach( [ 90, 90 ] ) // [ 2, 1 ]
 */
export function minutesOfEach( seconds: readonly number[] ): number[] {
	let before = 0;
	return seconds.map( ( each ) => {
		const from = Math.round( before / 60 );
		before += each;
		return Math.round( before / 60 ) - from;
	} );
}
