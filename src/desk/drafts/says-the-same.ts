/** Fields that name an intent. */
const NAMES = new Set( [ 'id', 'key', 'sendKey', 'quoteId' ] );
const ULID = /^(?:[a-z]{3}_)?[0-9A-HJKMNP-TV-Z]{26}$/;

/**
 * Whether two states of a form hold the same words and choices. The id of an intent, and when it was tried, are neither.
 *
 * @param one   The form.
 * @param other The same form at another time.
 */
export function saysTheSame( one: object, other: object ): boolean {
	return contentOf( one ) === contentOf( other );
}

const contentOf = ( form: object ): string =>
	JSON.stringify( form, ( name, value: unknown ) =>
		isNoContent( name, value ) ? undefined : inOrder( value )
	);

const isNoContent = ( name: string, value: unknown ): boolean =>
	name === 'attempt' ||
	( NAMES.has( name ) && typeof value === 'string' && ULID.test( value ) );

/** What was read from a storage has its fields in another order than the form. */
const inOrder = ( value: unknown ): unknown =>
	typeof value === 'object' && value !== null && ! Array.isArray( value )
		? Object.fromEntries(
				Object.entries( value ).sort( ( [ one ], [ other ] ) =>
					one < other ? -1 : 1
				)
		  )
		: value;
