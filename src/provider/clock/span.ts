import type { Millis } from './instant.ts';

/** A half-open stretch of time: `from` belongs to it, `to` does not. */
export type Span = readonly [ from: Millis, to: Millis ];

/** Sorted, without empty ones; those that touch or overlap become one. */
export function mergeSpans( spans: readonly Span[] ): Span[] {
	const sorted = spans
		.filter( ( [ from, to ] ) => from < to )
		.sort( ( a, b ) => a[ 0 ] - b[ 0 ] );
	const merged: Span[] = [];
	for ( const [ from, to ] of sorted ) {
		const last = merged[ merged.length - 1 ];
		if ( last && from <= last[ 1 ] ) {
			merged[ merged.length - 1 ] = [
				last[ 0 ],
				Math.max( last[ 1 ], to ),
			];
		} else {
			merged.push( [ from, to ] );
		}
	}
	return merged;
}

/** What is left of merged spans without the merged holes. */
export function subtractSpans(
	spans: readonly Span[],
	holes: readonly Span[]
): Span[] {
	let left = [ ...spans ];
	for ( const [ from, to ] of holes ) {
		left = left.flatMap( ( span ): Span[] => [
			[ span[ 0 ], Math.min( span[ 1 ], from ) ],
			[ Math.max( span[ 0 ], to ), span[ 1 ] ],
		] );
		left = left.filter( ( span ) => span[ 0 ] < span[ 1 ] );
	}
	return left;
}
