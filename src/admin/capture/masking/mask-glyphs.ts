import type { Span } from './span.ts';

/** Stands for every masked character: one glyph, so that nothing of the text shows in its shape. */
export const GLYPH = '•';

/** What a filled single-line field shows, whatever its value: its box does not depend on the length, and a length says something too. */
export const FIELD_GLYPHS = GLYPH.repeat( 8 );

/** Every character but white space becomes the glyph; lines break where they did. */
export function maskAll( text: string ): string {
	if ( /^[\s—–-]*$/.test( text ) ) {
		return text; // A dash for "nothing here" says so, and no more.
	}
	return text.replace( /[^\s]/gu, GLYPH );
}

/** Overlapping and touching spans made one, in order. */
export function mergeSpans( spans: readonly Span[] ): Span[] {
	const merged: [ number, number ][] = [];
	for ( const [ start, end ] of [ ...spans ].sort(
		( a, b ) => a[ 0 ] - b[ 0 ]
	) ) {
		const last = merged[ merged.length - 1 ];
		if ( last && start <= last[ 1 ] ) {
			last[ 1 ] = Math.max( last[ 1 ], end );
		} else {
			merged.push( [ start, end ] );
		}
	}
	return merged;
}

/** The text with its spans masked; `spans` must be merged. */
export function maskSpans( text: string, spans: readonly Span[] ): string {
	let masked = '';
	let at = 0;
	for ( const [ start, end ] of spans ) {
		masked += text.slice( at, start ) + maskAll( text.slice( start, end ) );
		at = end;
	}
	return masked + text.slice( at );
}
