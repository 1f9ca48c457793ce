import Holidays from 'date-holidays';
import { publicHolidays } from '../clock/calendar-schema.ts';
import { mistakeIf, type Mistake } from './mistake.ts';
import { rightFields } from './plan-parts.ts';
import { valueAt } from './value-at.ts';

/** The list that the clock takes its holidays from. */
const list = new Holidays();

/** Codes with their names; the list gives nothing where it knows none. */
type Names = Record< string, string > | undefined;

/**
 * A country, state or region whose holidays nobody knows. The clock refuses such a country at the first ticket; of a state or
 * region it would count the days of what lies around it, and say nothing.
 *
 * @param at Where the public holidays of a calendar stand.
 */
export function mistakesInHolidays( data: unknown, at: string ): Mistake[] {
	const {
		country,
		state = '',
		region = '',
	} = rightFields( publicHolidays, valueAt( data, at ) );
	if ( country === undefined ) {
		return [];
	}
	if ( ! knows( list.getCountries(), country ) ) {
		return [
			{
				at: `${ at }/country`,
				message: `No public holidays are known for the country "${ country }".`,
			},
		];
	}
	const states: Names = list.getStates( country );
	if ( state !== '' && ! knows( states, state ) ) {
		return [ unknown( 'state', state, country, states, at ) ];
	}
	return mistakesInRegion( region, state, country, at );
}

function mistakesInRegion(
	region: string,
	state: string,
	country: string,
	at: string
): Mistake[] {
	if ( state === '' || region === '' ) {
		return mistakeIf(
			region !== '',
			`${ at }/region`,
			'A region counts only together with its state: name that too.'
		);
	}
	const regions: Names = list.getRegions( country, state );
	return knows( regions, region )
		? []
		: [
				unknown(
					'region',
					region,
					`${ country }/${ state }`,
					regions,
					at
				),
		  ];
}

/** The list looks for large letters only, so what it spells otherwise it never finds. */
const codesOf = ( names: Names ): string[] =>
	Object.keys( names ?? {} ).filter(
		( code ) => code === code.toUpperCase()
	);

const knows = ( names: Names, code: string ): boolean =>
	codesOf( names ).includes( code.toUpperCase() );

const unknown = (
	what: 'state' | 'region',
	code: string,
	within: string,
	names: Names,
	at: string
): Mistake => ( {
	at: `${ at }/${ what }`,
	message: `No ${ what } "${ code }" is known in ${ within }${
		codesOf( names ).length > 0
			? `: ${ codesOf( names ).join( ', ' ) }.`
			: ', nor any other.'
	}`,
} );
