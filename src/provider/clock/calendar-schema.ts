import { z } from 'zod';
import { dateToLocal } from './local-date.ts';
import { assertZone } from './zone.ts';

export const WEEKDAYS = [
	'sun',
	'mon',
	'tue',
	'wed',
	'thu',
	'fri',
	'sat',
] as const;
export type Weekday = ( typeof WEEKDAYS )[ number ];

const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|24:00(?::00)?)$/;

const isZone = ( zone: string ): boolean => {
	try {
		assertZone( zone );
		return true;
	} catch {
		return false;
	}
};

/** Seconds since local midnight of a time like `09:30`; `24:00` is the next midnight. */
export const secondsOfDay = ( time: string ): number => {
	const [ hours = 0, minutes = 0, seconds = 0 ] = time
		.split( ':' )
		.map( Number );
	return hours * 3600 + minutes * 60 + seconds;
};

const ordered = ( from: string, to: string ): boolean =>
	secondsOfDay( from ) <= secondsOfDay( to );
const BACKWARDS =
	'The first time must not be later than the second; write hours over midnight as two spans.';

export const zoneName = z
	.string()
	.refine( isZone, 'An IANA time zone like Europe/Amsterdam.' );
export const localDate = z
	.string()
	.refine(
		( date ) => dateToLocal( date ) !== null,
		'A date like 2026-04-27.'
	);
export const localTime = z
	.string()
	.regex( TIME, 'A time like 09:00, at most 24:00.' );
export const daySpan = z
	.tuple( [ localTime, localTime ] )
	.refine( ( [ from, to ] ) => ordered( from, to ), BACKWARDS );

/** Public holidays of a country (and state, region) from a kept list; the provider may add dates and take some away. */
export const publicHolidays = z.strictObject( {
	country: z.string().regex( /^[A-Z]{2}$/, 'A country code like NL.' ),
	state: z.string().optional(),
	region: z.string().optional(),
	add: z.array( localDate ).default( [] ),
	remove: z.array( localDate ).default( [] ),
} );
export type PublicHolidays = z.infer< typeof publicHolidays >;

const hours = z.partialRecord( z.enum( WEEKDAYS ), z.array( daySpan ) );

const dayBreak = z
	.strictObject( { date: localDate, from: localTime, to: localTime } )
	.refine( ( { from, to } ) => ordered( from, to ), BACKWARDS );

/** When somebody is there: weekly hours in local time, without holidays (closed all day) and breaks. Spans are half-open. */
export const calendar = z.strictObject( {
	zone: zoneName,
	hours,
	holidays: z.array( localDate ).default( [] ),
	breaks: z.array( dayBreak ).default( [] ),
	public_holidays: publicHolidays.optional(),
} );
export type Calendar = z.infer< typeof calendar >;
