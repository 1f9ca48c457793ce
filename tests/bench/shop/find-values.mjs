/** Which values of the corpus a text still holds. */

/** Letters and digits only: a value in another notation is still the value. */
const bare = ( text ) =>
	text.toLowerCase().replace( /%[0-9a-f]{2}|[^\p{L}\p{N}]/gu, '' );

/** The words around a value, as they stand in the text or without what divides them. */
function around( text, plain, value, at ) {
	const exact = text.indexOf( value );
	return exact < 0
		? plain.slice( Math.max( 0, at - 60 ), at + 80 )
		: text.slice( Math.max( 0, exact - 160 ), exact + 80 );
}

/**
 * Finds them.
 *
 * @param {Array<{ kind: string, value: string, twin: string }>} corpus Of `privateValues`.
 * @param {'value' | 'twin'}                                     which  Which half.
 * @param {string}                                               text   Where to look.
 * @return {string[]} Each with its kind and the words around it.
 */
export function findValues( corpus, which, text ) {
	const plain = bare( text );
	return corpus.flatMap( ( { kind, [ which ]: value } ) => {
		const at = plain.indexOf( bare( value ) );
		return at < 0
			? []
			: [ `${ kind } ${ value }: ${ around( text, plain, value, at ) }` ];
	} );
}
