import Holidays from 'date-holidays';
import type { Locale } from '../../contract/locale.ts';
import type { PublicHolidays } from './calendar-schema.ts';
import { ClockError } from './clock-error.ts';
import { DAY } from './instant.ts';
import { addDays, type LocalDate } from './local-date.ts';

const lists = new Map< string, Holidays >();
const years = new Map< string, Map< LocalDate, string > >();

function listOf( {
	country,
	state = '',
	region = '',
}: PublicHolidays ): Holidays {
	const key = [ country, state, region ].join( '/' );
	let list = lists.get( key );
	if ( ! list ) {
		list = new Holidays( country, state, region );
		if ( list.getHolidays( 2024 ).length === 0 ) {
			throw new ClockError(
				'unknown_country',
				`No public holidays are known for "${ key }".`
			);
		}
		lists.set( key, list );
	}
	return list;
}

/**
 * The public holidays of a year by date, with their names; only days off for everybody, never bank, school or
 * optional ones. Some lists begin a feast at sunset before or give several days at once: each full day counts.
 */
export function publicHolidaysOf(
	spec: PublicHolidays,
	year: number,
	locale: Locale = 'en'
): Map< LocalDate, string > {
	const key = [ spec.country, spec.state, spec.region, year, locale ].join(
		'/'
	);
	let found = years.get( key );
	if ( ! found ) {
		found = new Map();
		for ( const { type, date, start, end, name } of listOf(
			spec
		).getHolidays( year, locale ) ) {
			const days =
				type === 'public'
					? Math.max(
							1,
							Math.round(
								( end.getTime() - start.getTime() ) / DAY
							)
					  )
					: 0;
			for ( let day = 0; day < days; day++ ) {
				found.set( addDays( date.slice( 0, 10 ), day ), name );
			}
		}
		years.set( key, found );
	}
	return found;
}
