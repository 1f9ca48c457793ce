import { NEVER_SHOWN, NEVER_SHOWN_NAME } from './rules/never-shown.ts';

/** `cardNumber`, `card-number` and `card number` become `card_number`. */
function plainName( name: string ): string {
	return name
		.replace( /([a-z0-9])([A-Z])/g, '$1_$2' )
		.replace( /[^A-Za-z0-9]+/g, '_' )
		.toLowerCase();
}

/** Whether a form field holds a password or payment data: such a field is never shown. */
export function isNeverShown( field: Element ): boolean {
	const names = [ 'name', 'id', 'autocomplete', 'data-name' ];
	return (
		field.closest( NEVER_SHOWN ) !== null ||
		names.some( ( name ) =>
			NEVER_SHOWN_NAME.test(
				plainName( field.getAttribute( name ) ?? '' )
			)
		)
	);
}
