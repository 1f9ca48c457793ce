import { spansOf } from '../span.ts';
import type { Detector } from '../span.ts';

const CANDIDATE =
	/(?<![\w.,:#/\\-])(?:\+\s?|\()?\d(?:[\s()./\u2010-\u2013-]{0,3}\d){5,16}(?![\w%])/g;

/** A word that announces a number, then a number too short to be told from others by itself. */
const ANNOUNCED =
	/(?:phone|tel|fax|mobile?|handy|cell|telefono?|t[ée]l|gsm|whatsapp|telefoon|rufnummer)\w{0,8}\.?\s?[:#]?\s{0,2}[+(]?\d(?:[\s()./-]{0,2}\d){4,14}/gi;

const DATE =
	/^(?:(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d)(?!\d)/;
const YEARS = /^(?:19|20)\d\d\D{1,3}(?:19|20)\d\d$/;
const THOUSANDS = /^\d{1,3}(?:[ .\u00a0\u202f]\d{3})+$/;
const VERSION = /^(?!0\d)\d{1,2}(?:\.\d{1,3}){2,}$/;

/** National forms without a leading zero: groups that numbers, dates and versions do not come in. */
const NATIONAL = [
	/^1?[ .-]?\(?[2-9]\d\d\)?[ .-]{0,2}\d{3}[ .-]\d{4}$/,
	/^\d{2,5}(?: \d{2,8}){1,5}$/,
	/^\d{2,4}(?:[-.]\d{2,4}){2,4}$/,
];

function isNoPhone( found: string, digits: number ): boolean {
	return (
		digits < 7 ||
		DATE.test( found ) ||
		YEARS.test( found ) ||
		VERSION.test( found ) ||
		( THOUSANDS.test( found ) &&
			( digits !== 9 || found.endsWith( '000' ) ) )
	);
}

function isPhone( found: string ): boolean {
	const digits = found.replace( /\D/g, '' ).length;
	if ( /^(?:\+|00)/.test( found ) ) {
		return digits >= 7;
	}
	if ( isNoPhone( found, digits ) ) {
		return false;
	}
	return (
		/^\(?0/.test( found ) ||
		/^\(\d/.test( found ) ||
		/^\d{9,}$/.test( found ) ||
		( digits >= 8 && NATIONAL.some( ( form ) => form.test( found ) ) )
	);
}

/** Phone numbers, international and national; also any bare run of nine digits or more, which is never a label. */
export const findPhone: Detector = ( text ) => [
	...spansOf( text, CANDIDATE, ( [ found ] ) => isPhone( found.trim() ) ),
	...spansOf( text, ANNOUNCED ).map( ( [ start, end ] ) => {
		const offset = text.slice( start, end ).search( /[+(\d]/ );
		return [ start + offset, end ] as const;
	} ),
];
