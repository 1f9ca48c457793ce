const ONE_PLACE: readonly PropertyKey[] = [
	'charCodeAt',
	'codePointAt',
	'startsWith',
];

/**
 * A text that counts how much of it is read, in UTF-16 units: what looks at one place as one, what gives a piece as the piece,
 * and whatever else is asked (a search, an expression) as the whole text.
 */
export function readText( plain: string ): {
	text: string;
	unitsRead: () => number;
} {
	let units = 0;
	const boxed: object = new String( plain );
	const get = ( _target: object, key: PropertyKey ): unknown => {
		const member: unknown = Reflect.get( boxed, key, boxed );
		if ( typeof member !== 'function' ) {
			return member;
		}
		return ( ...given: unknown[] ): unknown => {
			const result: unknown = Reflect.apply( member, plain, given );
			units += unitsOf( plain, key, result );
			return result;
		};
	};
	// To who reads it, it is a string in all but `typeof`.
	const text = new Proxy( boxed, { get } ) as unknown as string;
	return { text, unitsRead: () => units };
}

function unitsOf( plain: string, key: PropertyKey, result: unknown ): number {
	if ( typeof result === 'string' ) {
		return Math.max( 1, result.length );
	}
	return ONE_PLACE.includes( key ) ? 1 : plain.length;
}
