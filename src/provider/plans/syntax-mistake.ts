import type { PlanMistake } from './mistake.ts';

/** Why a text is no JSON, at the line where it stops being it. */
export function syntaxMistake( text: string, error: Error ): PlanMistake {
	const position = /position (\d+)/.exec( error.message )?.[ 1 ];
	return {
		at: '',
		line:
			position === undefined
				? lineOfStranger( text )
				: text.slice( 0, Number( position ) ).split( '\n' ).length,
		// It quotes the text around the place, over several lines.
		message: `This is no JSON: ${ error.message.replaceAll(
			/\s+/g,
			' '
		) }`,
	};
}

/**
 * Of something that stands nowhere in JSON, such as a comment, the engine names no position: it is in the first line with which
 * the text from its beginning is more than unfinished. The last line when it is only that.
 */
function lineOfStranger( text: string ): number {
	const lines = text.split( '\n' );
	let [ fine, wrong ] = [ 0, lines.length ];
	while ( wrong - fine > 1 ) {
		const half = Math.floor( ( fine + wrong ) / 2 );
		if ( hasStranger( `${ lines.slice( 0, half ).join( '\n' ) }\n` ) ) {
			wrong = half;
		} else {
			fine = half;
		}
	}
	return wrong;
}

function hasStranger( text: string ): boolean {
	try {
		JSON.parse( text );
		return false;
	} catch ( error ) {
		return /Unexpected token/.test( ( error as Error ).message );
	}
}
