import type { Locale, Words } from '../../contract/locale.ts';
import { closedDates } from './closed-dates.ts';
import { EXPLAIN_WORDS, fill } from './explain-words.ts';
import { formatInstant, SECOND, type Millis } from './instant.ts';
import { dateAt, type LocalDate } from './local-date.ts';
import {
	addOpenTime,
	openSeconds,
	timelineOf,
	type Hours,
} from './open-time.ts';
import { mergePauses, type Pause } from './pause.ts';
import { subtractSpans, type Span } from './span.ts';
import { wordsWhenRead } from './words-when-read.ts';

/** What a deadline is made of, for both sides to check; instants as ISO text in UTC. */
export interface Explanation {
	at: string;
	/** The segments that were counted; their seconds add up to what was asked. */
	segments: { from: string; to: string; seconds: number }[];
	/** The days between that are closed as holidays. */
	holidays: { date: LocalDate; name: string }[];
	pauses: {
		from: string;
		to: string | null;
		reason: string | null;
		seconds: number;
	}[];
	words: Words;
}

/** A deadline that is to come or was, one that had passed before it was promised, or the earliest time. */
type LimitWord = 'due' | 'over' | 'not_before';

interface Question {
	hours: Hours;
	/** The zone in which the words name days and times. */
	zone: string;
	from: Millis;
	seconds: number;
	pauses?: readonly Pause[];
	/** With which word the deadline is named; `due` when it is not said. */
	named?: LimitWord;
}

/** Explains the deadline that `addOpenTime` gives for the same question, in data and in five languages. */
export function explain( {
	hours,
	zone,
	from,
	seconds,
	pauses = [],
	named = 'due',
}: Question ): Explanation {
	const at = addOpenTime( hours, from, seconds, pauses );
	const counted = subtractSpans(
		timelineOf( hours ).segments( from, at ),
		mergePauses( pauses )
	);
	const stood = pauses.filter(
		( pause ) => pause.from < at && ( pause.to ?? Infinity ) > from
	);
	const story = {
		...{ hours, zone, from, seconds, named },
		...{ at, counted, stood },
	};
	return {
		at: formatInstant( at ),
		segments: counted.map( ( span ) => ( {
			...isoSpan( span ),
			seconds: ( span[ 1 ] - span[ 0 ] ) / SECOND,
		} ) ),
		holidays: holidaysBetween( hours, from, at, 'en' ),
		pauses: stood.map( ( pause ) =>
			describePause( hours, pause, from, at )
		),
		words: wordsWhenRead( ( locale ) => sentence( story, locale ) ),
	};
}

const isoSpan = ( [ from, to ]: Span ) => ( {
	from: formatInstant( from ),
	to: formatInstant( to ),
} );

function describePause(
	hours: Hours,
	{ from, to, reason }: Pause,
	start: Millis,
	end: Millis
): Explanation[ 'pauses' ][ number ] {
	return {
		from: formatInstant( from ),
		to: to === null ? null : formatInstant( to ),
		reason: reason ?? null,
		seconds: openSeconds(
			hours,
			Math.max( from, start ),
			Math.min( to ?? end, end )
		),
	};
}

function holidaysBetween(
	hours: Hours,
	from: Millis,
	to: Millis,
	locale: Locale
): Explanation[ 'holidays' ] {
	if ( hours === 'wall' ) {
		return [];
	}
	const first = dateAt( hours.zone, from );
	const last = dateAt( hours.zone, to );
	const found: Explanation[ 'holidays' ] = [];
	for (
		let year = Number( first.slice( 0, 4 ) );
		year <= Number( last.slice( 0, 4 ) );
		year++
	) {
		for ( const [ date, name ] of closedDates( hours, year, locale ) ) {
			if ( date >= first && date <= last ) {
				found.push( { date, name } );
			}
		}
	}
	return found.sort( ( a, b ) => ( a.date < b.date ? -1 : 1 ) );
}

interface Story extends Question {
	named: LimitWord;
	at: Millis;
	counted: readonly Span[];
	stood: readonly Pause[];
}

function sentence(
	{ hours, zone, from, seconds, named, at, counted, stood }: Story,
	locale: Locale
): string {
	const words = EXPLAIN_WORDS[ locale ];
	const when = momentFormat( locale, zone );
	const time = fill( words.hours, {
		hours: Math.floor( seconds / 3600 ),
		minutes: Math.round( ( seconds % 3600 ) / 60 ),
	} );
	const span = hours === 'wall' ? words.wall : words.office;
	const parts = [
		fill( words[ named ], { at: when( at ) } ),
		fill( span, { time, from: when( from ), count: counted.length } ),
	];
	const closed = holidaysBetween( hours, from, at, locale ).map(
		( { date, name } ) =>
			name
				? fill( words.day, { date: dayOf( date, locale ), name } )
				: dayOf( date, locale )
	);
	if ( closed.length > 0 ) {
		parts.push( fill( words.holiday, { list: closed.join( ', ' ) } ) );
	}
	if ( stood.length > 0 ) {
		const list = stood.map(
			( pause ) =>
				`${ when( pause.from ) } – ${
					pause.to === null ? '…' : when( pause.to )
				}`
		);
		parts.push( fill( words.pause, { list: list.join( ', ' ) } ) );
	}
	return parts.join( ' ' );
}

/** A day as the moments beside it are written. */
const dayOf = ( date: LocalDate, locale: Locale ): string =>
	formatOf( locale, 'UTC', { dateStyle: 'medium' } ).format(
		Date.parse( date )
	);

function momentFormat(
	locale: Locale,
	zone: string
): ( at: Millis ) => string {
	const format = formatOf( locale, zone, {
		dateStyle: 'medium',
		timeStyle: 'short',
	} );
	return ( at ) => format.format( at );
}

const formats = new Map< string, Intl.DateTimeFormat >();

function formatOf(
	locale: Locale,
	timeZone: string,
	style: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
	const key = `${ locale } ${ timeZone } ${ style.timeStyle ?? '' }`;
	const format =
		formats.get( key ) ??
		new Intl.DateTimeFormat( locale === 'en' ? 'en-GB' : locale, {
			timeZone,
			...style,
		} );
	formats.set( key, format );
	return format;
}
