import { foldLetters } from '../fold-letters.ts';
import { spansOf } from '../span.ts';
import type { Detector } from '../span.ts';

/** Street words of the plugin's languages, in folded letters (a sharp s is an `x`). */
const BEFORE =
	'(?:rue|avenue|boulevard|allee|impasse|chemin|quai|via|viale|piazza|corso|vicolo|largo|calle|avenida|rua|plaza)';
const AFTER =
	'(?:street|road|avenue|lane|drive|court|crescent|terrace|boulevard|close|way|square|place)';
const ENDING =
	'(?:stra(?:x|ss)e|str\\.|weg|gasse|platz|allee|ring|damm|ufer|straat|laan|plein|gracht|kade|dreef|singel)';

const WORDS = "[a-z'’.-]{2,30}(?: [a-z'’.-]{1,30}){0,4}";

const FORMS = [
	`[a-z][a-z'’.-]{1,30}(?:[ -][a-z][a-z.]{0,20}){0,2}[ -]?${ ENDING } ?\\d{1,4} ?[a-z]?`,
	`\\d{1,5}(?:bis|ter)?,? ${ BEFORE } ${ WORDS }`,
	`${ BEFORE } ${ WORDS },? \\d{1,4}`,
	`\\d{1,5}[a-z]? (?:[a-z][a-z'’.-]{1,30} ){1,3}${ AFTER }`,
];

const STREET = new RegExp(
	`(?<![a-z\\d])(?:${ FORMS.join( '|' ) })(?![a-z\\d])`,
	'gi'
);

/** Most texts have none of the words, and need no closer look. */
const STREET_WORD = new RegExp( [ BEFORE, AFTER, ENDING ].join( '|' ), 'i' );

/** Postal addresses with a street word and a house number. */
export const findStreet: Detector = ( text ) => {
	const plain = foldLetters( text );
	return STREET_WORD.test( plain )
		? spansOf( plain, STREET, ( [ found ] ) => /[A-Z]/.test( found ) )
		: [];
};
