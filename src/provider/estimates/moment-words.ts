import { LOCALES, type Locale, type Words } from '../../contract/locale.ts';
import type { Millis } from '../clock/instant.ts';
import { dateAt } from '../clock/local-date.ts';

const formats = new Map< string, Intl.DateTimeFormat >();

function formatOf(
	locale: Locale,
	zone: string,
	isToday: boolean
): Intl.DateTimeFormat {
	const key = `${ locale } ${ zone } ${ isToday }`;
	const format =
		formats.get( key ) ??
		new Intl.DateTimeFormat( locale === 'en' ? 'en-GB' : locale, {
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23',
			timeZone: zone,
			...( isToday ? {} : { weekday: 'long' } ),
		} );
	formats.set( key, format );
	return format;
}

/** An instant that is near, as somebody in the zone says it in each language: `23:00`, or with its weekday when it is not today. */
export function momentWords( at: Millis, now: Millis, zone: string ): Words {
	const isToday = dateAt( zone, at ) === dateAt( zone, now );
	return Object.fromEntries(
		LOCALES.map( ( locale ) => [
			locale,
			formatOf( locale, zone, isToday ).format( at ),
		] )
	) as Words;
}
