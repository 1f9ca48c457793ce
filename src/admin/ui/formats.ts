import { createContext, useContext } from '@wordpress/element';

/** How dates, sums and months are written for this reader: the admin's language, the contract's zone. */
export type Formats = {
	/** `Wednesday 25 November, 10:00` */
	moment: ( instant: string ) => string;
	/** `25 Nov 2026` */
	day: ( instant: string ) => string;
	/** `Monday 30 November`, of an instant */
	longDay: ( instant: string ) => string;
	/** `30 November 2026`, of a day without a zone such as `2026-11-30` */
	date: ( day: string ) => string;
	/** `10:00` */
	time: ( instant: string ) => string;
	/** `November 2026`, of `2026-11` */
	month: ( month: string ) => string;
	/** Cents of a currency: `€ 50.00` */
	money: ( cents: number, currency: string ) => string;
	number: ( value: number ) => string;
};

/** A language tag or zone that this browser does not know must not take the panel down. */
function safely< T >( make: () => T, instead: () => T ): T {
	try {
		return make();
	} catch {
		return instead();
	}
}

/**
 * Writers for one language and zone.
 *
 * @param language As in `<html lang>`: `nl-NL`.
 * @param zone     IANA name, `Europe/Amsterdam`; empty for the browser's own.
 */
export function makeFormats( language: string, zone: string ): Formats {
	const locale = safely(
		() => Intl.getCanonicalLocales( language )[ 0 ],
		() => undefined
	);
	const dates = ( options: Intl.DateTimeFormatOptions ) => {
		const format = safely(
			() =>
				new Intl.DateTimeFormat( locale, {
					...options,
					...( zone ? { timeZone: zone } : {} ),
				} ),
			() => new Intl.DateTimeFormat( locale, options )
		);
		return ( instant: string ) => format.format( new Date( instant ) );
	};
	const monthName = new Intl.DateTimeFormat( locale, {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	} );
	const plainDay = new Intl.DateTimeFormat( locale, {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	} );
	const number = new Intl.NumberFormat( locale );
	return {
		moment: dates( {
			weekday: 'long',
			day: 'numeric',
			month: 'long',
			hour: '2-digit',
			minute: '2-digit',
		} ),
		day: dates( { day: 'numeric', month: 'short', year: 'numeric' } ),
		longDay: dates( { weekday: 'long', day: 'numeric', month: 'long' } ),
		date: ( day ) => plainDay.format( new Date( `${ day }T00:00:00Z` ) ),
		time: dates( { hour: '2-digit', minute: '2-digit' } ),
		month: ( month ) =>
			monthName.format( new Date( `${ month }-01T00:00:00Z` ) ),
		money: ( cents, currency ) =>
			new Intl.NumberFormat( locale, {
				style: 'currency',
				currency,
			} ).format( cents / 100 ),
		number: ( value ) => number.format( value ),
	};
}

export const FormatsContext = createContext< Formats >(
	makeFormats( 'en', '' )
);

/** The reader's formats. */
export const useFormats = (): Formats => useContext( FormatsContext );
