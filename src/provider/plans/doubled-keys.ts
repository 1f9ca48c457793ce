import { linesOfJson } from './json-lines.ts';
import type { Mistake } from './mistake.ts';

/**
 * Keys that one object of a JSON text names twice: `JSON.parse` keeps the last and says nothing, so half of what was written
 * would never count. Expects text that `JSON.parse` accepts.
 */
export function doubledKeys( text: string ): Mistake[] {
	const doubled = new Map< string, Mistake >();
	linesOfJson( text, ( at, line ) => {
		// What stands in a doubled value is doubled with it.
		const outer = [ ...doubled.keys() ].some( ( key ) =>
			at.startsWith( `${ key }/` )
		);
		if ( ! outer ) {
			doubled.set( at, {
				at,
				message: `Stands here a second time: what line ${ line } says of it does not count.`,
			} );
		}
	} );
	return [ ...doubled.values() ];
}
