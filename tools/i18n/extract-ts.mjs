import ts from 'typescript';
import { TS_CALLS } from './gettext-calls.mjs';
import { readCall } from './read-call.mjs';

const TRANSLATORS = /translators:\s*([\s\S]*?)\s*(?:\*\/)?$/i;

/**
 * The strings of one TypeScript file.
 *
 * @param {string} text Its source.
 * @param {string} path Its path inside the project; `.tsx` is read with JSX.
 * @return {{ entries: Object[], mistakes: string[] }} In the order of the file.
 */
export function extractTs( text, path ) {
	const file = ts.createSourceFile(
		path,
		text,
		ts.ScriptTarget.Latest,
		true,
		path.endsWith( 'x' ) ? ts.ScriptKind.TSX : ts.ScriptKind.TS
	);
	const entries = [];
	const mistakes = [];
	const visit = ( node ) => {
		const shape = ts.isCallExpression( node )
			? TS_CALLS[ calleeName( node.expression ) ]
			: undefined;
		if ( shape ) {
			const line =
				file.getLineAndCharacterOfPosition( node.getStart() ).line + 1;
			const read = readCall( {
				shape,
				literals: node.arguments.map( literal ),
				comment: commentAbove( node, text ),
				path,
				line,
			} );
			mistakes.push( ...read.mistakes );
			if ( read.entry ) {
				entries.push( read.entry );
			}
		}
		ts.forEachChild( node, visit );
	};
	visit( file );
	return { entries, mistakes };
}

function calleeName( expression ) {
	if ( ts.isIdentifier( expression ) ) {
		return expression.text;
	}
	return ts.isPropertyAccessExpression( expression )
		? expression.name.text
		: '';
}

function literal( node ) {
	return ts.isStringLiteralLike( node ) ? node.text : null;
}

/** The nearest translators comment, from the call outwards to its statement. */
function commentAbove( call, text ) {
	for ( let node = call; node; node = node.parent ) {
		const start = node.getFullStart();
		const ranges = [
			...( ts.getTrailingCommentRanges( text, start ) ?? [] ),
			...( ts.getLeadingCommentRanges( text, start ) ?? [] ),
		];
		for ( const { pos, end } of ranges.toReversed() ) {
			const found = TRANSLATORS.exec( text.slice( pos, end ) );
			if ( found ) {
				return found[ 1 ].replace( /\s*\n\s*\*?\s*/g, ' ' );
			}
		}
		if ( ts.isStatement( node ) || ts.isJsxExpression( node ) ) {
			return null;
		}
	}
	return null;
}
