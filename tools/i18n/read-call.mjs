import { DOMAIN } from './languages.mjs';
import { needsComment, unnumbered } from './placeholders.mjs';

/**
 * One translating call, from either language, as a string of the catalogue or as the mistakes that keep it out.
 *
 * @param {Object}                      call
 * @param {Object}                      call.shape    Places of the arguments, from gettext-calls.mjs.
 * @param {(string|null|undefined)[]}   call.literals The arguments: text, null for what is no literal, undefined beyond the last.
 * @param {string|null}                 call.comment  The translators comment above it.
 * @param {string}                      call.path     File inside the project.
 * @param {number}                      call.line     1-based.
 * @return {{ entry: Object|null, mistakes: string[] }} `entry` is null for another text domain.
 */
export function readCall( { shape, literals, comment, path, line } ) {
	const at = ( place ) =>
		place === undefined ? undefined : literals[ place ];
	const domain = at( shape.domain );
	const where = `${ path }:${ line }`;
	if ( typeof domain === 'string' && domain !== DOMAIN ) {
		return { entry: null, mistakes: [] };
	}
	const text = at( shape.text );
	const plural = at( shape.plural );
	const context = at( shape.context );
	const mistakes = [];
	if ( domain !== DOMAIN ) {
		mistakes.push(
			`${ where } the text domain must be the literal '${ DOMAIN }'`
		);
	}
	for ( const [ name, value ] of Object.entries( {
		text,
		plural,
		context,
	} ) ) {
		if ( shape[ name ] !== undefined && typeof value !== 'string' ) {
			mistakes.push( `${ where } the ${ name } must be one literal` );
		}
	}
	if ( mistakes.length > 0 ) {
		return { entry: null, mistakes };
	}
	if ( ! comment && needsComment( `${ text }${ plural ?? '' }` ) ) {
		mistakes.push(
			`${ where } a text with a placeholder needs a "translators:" comment`
		);
	}
	if ( unnumbered( text ) || unnumbered( plural ?? '' ) ) {
		mistakes.push( `${ where } several placeholders need numbers (%1$s)` );
	}
	return { entry: { text, plural, context, comment, path }, mistakes };
}
