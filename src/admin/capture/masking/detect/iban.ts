import { spansOf } from '../span.ts';
import type { Detector, Span } from '../span.ts';

/** Length of an IBAN by country, from the SWIFT IBAN registry: number of characters and the codes of the countries. */
const LENGTHS =
	'15NO 16BE 18DKFIFKFOGLNLSD 19MKSI 20ATBAEEKZLTLUMNXK 21CHHRLILV 22BGBHCRDEGBGEIEMERSVA 23AEGIILIQOMSOTL 24ADCZESMDPKROSASESKTNVG 25LYPTST 26ISTR 27BIDJFRGRITMCMRSM 28ALAZBYCYDOGTHNHULBNIPLSV 29BREGPSQAUA 30JOKWMUYE 31MTSC 32LC 33RU';

const CANDIDATE =
	/(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?:[ .\u00a0-]?[A-Za-z0-9]){11,30}/g;

function lengthFor( country: string ): number {
	return Number(
		new RegExp( `(\\d\\d)(?:[A-Z]{2})*${ country }` ).exec(
			LENGTHS
		)?.[ 1 ] ?? 0
	);
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
