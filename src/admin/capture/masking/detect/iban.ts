import { spansOf } from '../span.ts';
import type { Detector, Span } from '../span.ts';

/** Length of an IBAN by country, from the SWIFT IBAN registry: country code and number of characters. */
const LENGTHS =
	'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30';

const CANDIDATE =
	/(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ .\u00a0-]?[A-Za-z0-9]){11,30}/g;

function lengthFor( country: string ): number {
	return Number( LENGTHS.split( country )[ 1 ]?.slice( 0, 2 ) ?? 0 );
}

/** ISO 7064 mod 97-10 over letters as two digits, after moving the first four characters to the end. */
function checksumHolds( iban: string ): boolean {
	let rest = 0;
	for ( const character of iban.slice( 4 ) + iban.slice( 0, 4 ) ) {
		const value = parseInt( character, 36 );
		rest = ( rest * ( value > 9 ? 100 : 10 ) + value ) % 97;
	}
	return rest === 1;
}

/** End of the first `count` letters and digits, counted from `start`; spaces between them do not count. */
function endOf( text: string, start: number, count: number ): number {
	let end = start;
	for ( let seen = 0; seen < count; end++ ) {
		seen += /[A-Za-z0-9]/.test( text.charAt( end ) ) ? 1 : 0;
	}
	return end;
}

/** IBANs, with or without spaces, whose country, length and checksum hold. */
export const findIban: Detector = ( text ) =>
	spansOf( text, CANDIDATE ).flatMap( ( [ start, end ] ): Span[] => {
		const plain = text
			.slice( start, end )
			.replace( /[^A-Za-z0-9]/g, '' )
			.toUpperCase();
		const length = lengthFor( plain.slice( 0, 2 ) );
		if ( ! length || plain.length < length ) {
			return [];
		}
		return checksumHolds( plain.slice( 0, length ) )
			? [ [ start, endOf( text, start, length ) ] ]
			: [];
	} );
