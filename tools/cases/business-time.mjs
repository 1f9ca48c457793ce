import { calendar } from '../../src/provider/clock/calendar-schema.ts';
import { ClockError } from '../../src/provider/clock/clock-error.ts';
import {
	formatInstant,
	parseInstant,
} from '../../src/provider/clock/instant.ts';
import {
	addOpenTime,
	openSeconds,
} from '../../src/provider/clock/open-time.ts';
import { differences } from './compare.mjs';
import { explainIssues } from './explain-issues.mjs';

/** A runner for one file: its calendars are read once, and a bad one fails only the cases that use it. */
export function businessTime( { calendars = {} } ) {
	const read = Object.fromEntries(
		Object.entries( calendars ).map( ( [ id, value ] ) => [
			id,
			calendar.safeParse( pick( value ) ),
		] )
	);
	return ( test ) => {
		const found = read[ test.calendar ];
		if ( ! found ) {
			throw new Error( `there is no calendar "${ test.calendar }"` );
		}
		if ( ! found.success ) {
			throw new Error(
				`calendar "${ test.calendar }": ${ explainIssues(
					found.error
				) }`
			);
		}
		const { expect = {} } = test;
		const got = answer( found.data, test );
		return got.error && expect.error === undefined
			? [ `refused: ${ got.error } (${ got.message })` ]
			: differences( expect, got );
	};
}

/** Fields that the clock does not know are not its business. */
const pick = ( { zone, hours, holidays, breaks, public_holidays } = {} ) =>
	Object.fromEntries(
		Object.entries( {
			zone,
			hours,
			holidays,
			breaks,
			public_holidays,
		} ).filter( ( [ , value ] ) => value !== undefined )
	);

function answer( hours, { from, add, between, pauses = [] } ) {
	const stood = pauses.map( ( [ start, end ] ) => ( {
		from: parseInstant( start ),
		to: end === null ? null : parseInstant( end ),
	} ) );
	try {
		return between
			? {
					seconds: openSeconds(
						hours,
						parseInstant( between[ 0 ] ),
						parseInstant( between[ 1 ] ),
						stood
					),
			  }
			: {
					at: formatInstant(
						addOpenTime(
							hours,
							parseInstant( from ),
							add.seconds,
							stood
						)
					),
			  };
	} catch ( error ) {
		if ( error instanceof ClockError ) {
			return { error: error.code, message: error.message };
		}
		throw error;
	}
}
