/**
 * What is left in a form after it was sent: a field that still says what was sent is empty again, of a text that goes on
 * beyond it the rest stays, and whatever else was changed meanwhile stays as it is.
 *
 * @param now   What stands in the form.
 * @param sent  What was sent of it.
 * @param blank The empty form.
 */
export function beyond< Value extends object >(
	now: Value,
	sent: Partial< Value >,
	blank: Value
): Value {
	const left = { ...now };
	for ( const name of Object.keys( sent ) as ( keyof Value )[] ) {
		left[ name ] = rest( now[ name ], sent[ name ], blank[ name ] );
	}
	return left;
}

/** The end of a number is no number. */
const DIGITS = /^\d+$/;

function rest< Field >( now: Field, sent: unknown, blank: Field ): Field {
	if ( JSON.stringify( now ) === JSON.stringify( sent ) ) {
		return blank;
	}
	if (
		typeof now !== 'string' ||
		typeof sent !== 'string' ||
		DIGITS.test( now ) ||
		! now.startsWith( sent )
	) {
		return now;
	}
	// A text of a field that takes any text; choices never begin with one another.
	const after = now.slice( sent.length ).trimStart();
	return after === '' ? blank : ( after as Field & string );
}
