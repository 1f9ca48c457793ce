import { PLURAL_FORMS } from './languages.mjs';
import { placeholders } from './placeholders.mjs';

const LAST_SIGN = /[.!?:…]$/;

/**
 * What is wrong with one translation.
 *
 * @param {Object}           source      The template's message.
 * @param {Object|undefined} translation The language's.
 * @return {string|null} The first mistake in words, null when it is right.
 */
export function checkMessage( source, translation ) {
	if ( ! translation || translation.msgstr.some( ( text ) => text === '' ) ) {
		return 'not translated';
	}
	if ( translation.comments?.flag?.includes( 'fuzzy' ) ) {
		return 'fuzzy';
	}
	const forms = source.msgid_plural ? PLURAL_FORMS : 1;
	if (
		translation.msgstr.length !== forms ||
		translation.msgid_plural !== source.msgid_plural
	) {
		return `needs ${ forms } form(s)`;
	}
	return (
		translation.msgstr
			.map( ( text, form ) => checkForm( source, text, form ) )
			.find( Boolean ) ?? null
	);
}

function checkForm( source, text, form ) {
	const models = source.msgid_plural
		? [ source.msgid_plural ]
		: [ source.msgid ];
	if ( form === 0 ) {
		models.push( source.msgid );
	}
	if (
		! models.some( ( model ) =>
			same( placeholders( model ), placeholders( text ) )
		)
	) {
		return `placeholders differ in "${ text }"`;
	}
	if ( source.msgid.trim() === source.msgid && text.trim() !== text ) {
		return `space at an end of "${ text }"`;
	}
	const [ sign, other ] = [ source.msgid, text ].map(
		( one ) => LAST_SIGN.exec( one )?.[ 0 ]
	);
	return sign === other ? null : `ends with another sign: "${ text }"`;
}

function same( left, right ) {
	return left.join() === right.join();
}
