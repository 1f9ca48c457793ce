import { fromLocalTime, toLocalTime } from '../format/local-time.ts';

/**
 * What a `datetime-local` field says as an instant. A field that nobody changed keeps the seconds it cannot show.
 *
 * @param value  What stands in the field.
 * @param before The instant that the field was filled from; null when it was empty.
 */
export function fromField(
	value: string,
	before: string | null
): string | null {
	return before && value === toLocalTime( Date.parse( before ) )
		? before
		: fromLocalTime( value );
}
