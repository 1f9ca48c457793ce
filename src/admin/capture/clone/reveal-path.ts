/** Between the selector of a frame or shadow host and the selector inside it. */
export const INSIDE = ' >>> ';

/** The selectors for one document; inside shadow hosts they are descendants, because their roots are copied into them. */
export function inner( reveal: readonly string[] ): string[] {
	return reveal.map( ( selector ) => selector.split( INSIDE ).join( ' ' ) );
}

/** The selectors that go on inside this frame, without their first part. */
export function matching(
	reveal: readonly string[],
	frame: Element
): string[] {
	return reveal.flatMap( ( selector ) => {
		const [ first = '', ...rest ] = selector.split( INSIDE );
		return rest.length && safeMatches( frame, first )
			? [ rest.join( INSIDE ) ]
			: [];
	} );
}

function safeMatches( element: Element, selector: string ): boolean {
	try {
		return element.matches( selector );
	} catch {
		return false;
	}
}
