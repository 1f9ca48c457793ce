import { spansOf } from '../span.ts';
import type { Detector } from '../span.ts';

/** Street words of the plugin's languages. */
const BEFORE =
	'(?:rue|avenue|boulevard|all[ée]e|impasse|chemin|quai|via|viale|piazza|corso|vicolo|largo|calle|avenida|rua|plaza)';
const AFTER =
	'(?:street|road|avenue|lane|drive|court|crescent|terrace|boulevard|close|way|square|place)';
const ENDING =
	'(?:stra(?:ß|ss)e|str\\.|weg|gasse|platz|allee|ring|damm|ufer|straat|laan|plein|gracht|kade|dreef|singel)';

const WORDS = "[\\p{L}'’.-]{2,30}(?: [\\p{L}'’.-]{1,30}){0,4}";

const FORMS = [
	`\\p{Lu}[\\p{L}'’.-]{1,30}(?:[ -]\\p{Lu}[\\p{L}.]{0,20}){0,2}[ -]?${ ENDING } ?\\d{1,4} ?[a-zA-Z]?`,
	`\\d{1,5}(?:bis|ter)?,? ${ BEFORE } ${ WORDS }`,
	`${ BEFORE } ${ WORDS },? \\d{1,4}`,
	`\\d{1,5}[a-zA-Z]? (?:\\p{Lu}[\\p{L}'’.-]{1,30} ){1,3}${ AFTER }`,
];

const STREET = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:${ FORMS.join( '|' ) })(?![\\p{L}\\p{N}])`,
	'giu'
);

/** Most texts have none of the words, and need no closer look. */
const STREET_WORD = new RegExp(
	[ BEFORE, AFTER, ENDING, 'ẞ' ].join( '|' ),
	'i'
);

/** Postal addresses with a street word and a house number. */
export const findStreet: Detector = ( text ) =>
	/\d/.test( text ) && STREET_WORD.test( text )
		? spansOf( text, STREET, ( [ found ] ) => /\p{Lu}/u.test( found ) )
		: [];
