import type { Locale } from '../../contract/locale.ts';

type Unit = 'minute' | 'hour' | 'day' | 'month';

/** A number of something as a language writes it: `15 minutes`, `4 jours`, `24 Stunden`. */
export const sayUnit = ( count: number, unit: Unit, locale: Locale ): string =>
	new Intl.NumberFormat( locale, {
		style: 'unit',
		unit,
		unitDisplay: 'long',
	} ).format( count );

const DAY = 1440;

/** Minutes in the largest unit that holds them whole; up to two days in hours, as promises of time are written. */
export function sayMinutes( minutes: number, locale: Locale ): string {
	if ( minutes % 60 !== 0 ) {
		return sayUnit( minutes, 'minute', locale );
	}
	return minutes % DAY === 0 && minutes > 2 * DAY
		? sayUnit( minutes / DAY, 'day', locale )
		: sayUnit( minutes / 60, 'hour', locale );
}
