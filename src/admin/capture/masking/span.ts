/** A piece of text: index of its first UTF-16 unit and the index after its last. */
export type Span = readonly [ start: number, end: number ];

/** Finds private pieces of a text. Runs in linear time: every repetition has an upper bound. */
export type Detector = ( text: string ) => Span[];

/** The spans of all matches for which `accept` says yes. The expression needs the `g` flag. */
export function spansOf(
	text: string,
	expression: RegExp,
	accept: ( match: RegExpExecArray ) => boolean = () => true
): Span[] {
	const spans: Span[] = [];
	expression.lastIndex = 0;
	for (
		let match = expression.exec( text );
		match;
		match = expression.exec( text )
	) {
		if ( accept( match ) ) {
			spans.push( [ match.index, match.index + match[ 0 ].length ] );
		}
	}
	return spans;
}
