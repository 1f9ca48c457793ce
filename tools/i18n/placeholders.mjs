/** sprintf's conversions as WordPress's PHP and JavaScript know them; the space flag is left out, or "100 % done" would hold one. */
const PLACEHOLDER = /%(?:\d+\$)?[-+0]?\d*(?:\.\d+)?[bcdeEfFgGosuxX]/g;

/**
 * The placeholders of a text, sorted, so that two texts compare whatever their word order.
 *
 * @param {string} text
 * @return {string[]} Like `[ '%1$s', '%2$d' ]`.
 */
export function placeholders( text ) {
	return ( text.replaceAll( '%%', '' ).match( PLACEHOLDER ) ?? [] ).sort();
}

/**
 * Whether a translator has to be told what stands in a text.
 *
 * @param {string} text
 * @return {boolean} True with one placeholder or more.
 */
export function needsComment( text ) {
	return placeholders( text ).length > 0;
}

/**
 * Whether a text has several placeholders that cannot change places.
 *
 * @param {string} text
 * @return {boolean} True when one of several carries no number.
 */
export function unnumbered( text ) {
	const found = placeholders( text );
	return found.length > 1 && found.some( ( one ) => ! one.includes( '$' ) );
}
