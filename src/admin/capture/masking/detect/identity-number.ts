import { spansOf } from '../span.ts';
import type { Detector } from '../span.ts';

/** One digit, one letter or digit; each may be set off from the one before by a space, dot or hyphen. */
const D = '(?:[ .\\u00a0-]?\\d)';
const A = '(?:[ .\\u00a0-]?[A-Z0-9])';

/** VAT identification numbers by country (European Commission, VIES; CHE: UID register; NO: Brønnøysund). */
const VAT = [
	`AT ?U${ D }{8}`,
	`BE${ D }{9,10}`,
	`(?:BG|CZ|LT|SK|GB|XI|RO)${ D }{8,12}`,
	`RO${ D }{6,10}`,
	`CY${ D }{8}[A-Z]`,
	`(?:DE|DK|EE|EL|GR|FI|HU|LU|MT|PT|SI|HR|IT|LV|PL|SE)${ D }{8,12}`,
	`ES${ A }${ D }{7}${ A }`,
	`FR${ A }{2}${ D }{9}`,
	`IE ?\\d${ A }${ D }{5}[A-Z]{1,2}`,
	`NL${ D }{9} ?B ?\\d\\d`,
	`CHE${ D }{9}`,
	`NO${ D }{9} ?MVA`,
];

/** Personal identity numbers that letters or fixed groups tell from other numbers. Bare runs of digits are found as phone numbers. */
const IDENTITY = [
	'\\d{3}-\\d{2}-\\d{4}', // US social security
	'[A-Z]{6}\\d{2}[A-EHLMPR-T]\\d{2}[A-Z]\\d{3}[A-Z]', // IT codice fiscale
	'(?:\\d{8}|[XYZ]\\d{7})-?[A-HJ-NP-TV-Z]', // ES DNI and NIE
	'[A-CEGHJ-PR-TW-Z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]', // GB national insurance
	'756\\.\\d{4}\\.\\d{4}\\.\\d\\d', // CH AHV
	'[12] ?\\d\\d ?(?:0[1-9]|1[0-2]) ?(?:\\d\\d|2[AB]) ?\\d{3} ?\\d{3} ?\\d\\d', // FR NIR
	'\\d{6}[-+A]\\d{3}[0-9A-Z]', // FI, SE
	'\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}', // BE
	'\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}', // BR CPF
];

const EXPRESSION = new RegExp(
	`(?<![A-Za-z0-9])(?:${ [ ...VAT, ...IDENTITY ].join(
		'|'
	) })(?![A-Za-z0-9])`,
	'g'
);

/** VAT and personal identity numbers. */
export const findIdentityNumber: Detector = ( text ) =>
	spansOf( text, EXPRESSION );
