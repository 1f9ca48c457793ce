import PhpParser from 'php-parser';
import { PHP_CALLS } from './gettext-calls.mjs';
import { readCall } from './read-call.mjs';

const TRANSLATORS = /translators:\s*([\s\S]*?)\s*(?:\*\/)?\s*$/i;

/** How many lines may lie between a comment and its call: the comment's own line or the one below it. */
const NEAR = 1;

/**
 * The strings of one PHP file, and of its plugin header when it has one.
 *
 * @param {string} text Its source.
 * @param {string} path Its path inside the project.
 * @return {{ entries: Object[], mistakes: string[] }} In the order of the file.
 */
export function extractPhp( text, path ) {
	const parser = new PhpParser.Engine( {
		parser: { extractDoc: true, suppressErrors: false, version: '8.3' },
		ast: { withPositions: true },
	} );
	const tree = parser.parseCode( text, path );
	const comments = ( tree.comments ?? [] ).filter( ( { value } ) =>
		TRANSLATORS.test( value )
	);
	const entries = headerEntries( text, path );
	const mistakes = [];
	walk( tree, ( node ) => {
		const shape =
			node.kind === 'call'
				? PHP_CALLS[ calleeName( node.what ) ]
				: undefined;
		if ( ! shape ) {
			return;
		}
		const line = node.loc.start.line;
		const read = readCall( {
			shape,
			literals: node.arguments.map( literal ),
			comment: commentAbove( comments, line ),
			path,
			line,
		} );
		mistakes.push( ...read.mistakes );
		if ( read.entry ) {
			entries.push( read.entry );
		}
	} );
	return { entries, mistakes };
}

function walk( node, visit ) {
	if ( Array.isArray( node ) ) {
		node.forEach( ( child ) => walk( child, visit ) );
		return;
	}
	if ( ! node || typeof node.kind !== 'string' ) {
		return;
	}
	visit( node );
	for ( const [ key, child ] of Object.entries( node ) ) {
		if (
			key !== 'loc' &&
			! key.endsWith( 'omments' ) &&
			typeof child === 'object'
		) {
			walk( child, visit );
		}
	}
}

function calleeName( what ) {
	return what?.kind === 'name' ? what.name.replace( /^\\/, '' ) : '';
}

function literal( node ) {
	return node.kind === 'string' ? node.value : null;
}

function commentAbove( comments, line ) {
	const above = comments.filter(
		( { loc } ) => loc.end.line <= line && line - loc.end.line <= NEAR
	);
	const found =
		above.length > 0 ? TRANSLATORS.exec( above.at( -1 ).value ) : null;
	return found ? found[ 1 ].replace( /\s*\n\s*\*?\s*/g, ' ' ) : null;
}

/** WordPress translates the description of a plugin's header through the plugin's own domain. */
function headerEntries( text, path ) {
	const description =
		/^[ \t*]*Plugin Name:/m.test( text ) &&
		/^[ \t*]*Description:\s*(.+?)\s*$/m.exec( text );
	return description
		? [
				{
					text: description[ 1 ],
					comment: 'The description in the list of plugins.',
					path,
				},
		  ]
		: [];
}
