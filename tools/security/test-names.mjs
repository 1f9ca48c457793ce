/** Names of tests that say which known vulnerability they hold off. */

import ts from 'typescript';

/** `E2, E3: …`: the rows that a title names. */
const NAMED = /^((?:[A-Z]\d{1,2}, )*[A-Z]\d{1,2}): /;
/** `test_e2_e3_…`: the same in PHP. */
const PHP_NAMED = /function test_((?:[a-z]\d{1,2}_)+)([a-z0-9_]+)(?=\s*\()/g;

/**
 * Tests of a TypeScript or JavaScript file that name rows, in their own title or in that of a `describe` around them.
 *
 * @param {string} source Text of the file.
 * @param {string} file   Its path, as the document shows it.
 * @return {Array<{ rows: string[], title: string, file: string }>} In the file's order.
 */
export function namedInScript( source, file ) {
	const found = [];
	const tree = ts.createSourceFile( file, source, ts.ScriptTarget.Latest );
	visit( tree, [], ( titles ) => {
		const rows = titles.flatMap( rowsOf );
		if ( rows.length > 0 ) {
			found.push( { rows, title: toSentence( titles ), file } );
		}
	} );
	return found;
}

/**
 * Tests of a PHP file whose method's name begins with rows.
 *
 * @param {string} source Text of the file.
 * @param {string} file   Its path, as the document shows it.
 * @return {Array<{ rows: string[], title: string, file: string }>} In the file's order.
 */
export const namedInPhp = ( source, file ) =>
	[ ...source.matchAll( PHP_NAMED ) ].map( ( [ , rows, words ] ) => ( {
		rows: rows.toUpperCase().split( '_' ).filter( Boolean ),
		title: words.replaceAll( '_', ' ' ),
		file,
	} ) );

function visit( node, titles, tell ) {
	const call = ts.isCallExpression( node ) ? titledCall( node ) : null;
	const inside =
		call?.kind === 'describe' ? [ ...titles, call.title ] : titles;
	if ( call && call.kind !== 'describe' ) {
		tell( [ ...titles, call.title ] );
	}
	ts.forEachChild( node, ( child ) => visit( child, inside, tell ) );
}

/** `it( 'title', … )`, `test.each( … )( 'title', … )` and the like. */
function titledCall( call ) {
	const [ first ] = call.arguments;
	const kind = rootOf( call.expression );
	const title =
		first && ts.isStringLiteralLike( first ) ? first.text : undefined;
	return title !== undefined && [ 'describe', 'it', 'test' ].includes( kind )
		? { kind, title }
		: null;
}

function rootOf( expression ) {
	let at = expression;
	while ( ts.isPropertyAccessExpression( at ) || ts.isCallExpression( at ) ) {
		at = at.expression;
	}
	return ts.isIdentifier( at ) ? at.text : '';
}

const rowsOf = ( title ) => NAMED.exec( title )?.[ 1 ].split( ', ' ) ?? [];

/** The titles as one line, without the rows, and with what a table of cases fills in left open. */
const toSentence = ( titles ) =>
	titles
		.map( ( title ) => title.replace( NAMED, '' ) )
		.join( ' › ' )
		.replace( /%[a-z]|\$\w+/g, '…' );
