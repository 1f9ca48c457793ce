/**
 * The line of each value in a JSON text, by JSON pointer (`''` is the whole). Expects text that `JSON.parse` accepts.
 *
 * @param onDoubled Hears the place of a key that stands in its object already, and the line of the value before.
 */
export function linesOfJson(
	text: string,
	onDoubled: ( at: string, line: number ) => void = () => undefined
): Map< string, number > {
	const lines = new Map< string, number >();
	const token = /"(?:[^"\\]|\\.)*"|[{}[\],:\n]|[^\s{}[\],:"]+/g;
	const open: {
		array: boolean;
		key: string;
		index: number;
		expectsKey: boolean;
	}[] = [];
	let line = 1;
	const here = () =>
		open
			.map(
				( { array, index, key } ) =>
					`/${ array ? index : escapePointer( key ) }`
			)
			.join( '' );
	for ( const [ found ] of text.matchAll( token ) ) {
		const inside = open.at( -1 );
		if ( found === '\n' ) {
			line++;
		} else if ( found === '}' || found === ']' ) {
			open.pop();
		} else if ( found === ',' ) {
			Object.assign( inside ?? {}, {
				index: ( inside?.index ?? 0 ) + 1,
				expectsKey: true,
			} );
		} else if ( found === ':' ) {
			Object.assign( inside ?? {}, { expectsKey: false } );
		} else if ( inside && ! inside.array && inside.expectsKey ) {
			inside.key = JSON.parse( found ) as string;
		} else {
			const before = lines.get( here() );
			if ( before !== undefined ) {
				onDoubled( here(), before );
			}
			lines.set( here(), line );
			if ( found === '{' || found === '[' ) {
				open.push( {
					array: found === '[',
					key: '',
					index: 0,
					expectsKey: found === '{',
				} );
			}
		}
	}
	return lines;
}

/** One step of a JSON pointer (RFC 6901). */
export const escapePointer = ( key: string ): string =>
	key.replaceAll( '~', '~0' ).replaceAll( '/', '~1' );
