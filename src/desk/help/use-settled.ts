import { useEffect, useState } from 'react';

/**
 * A value that follows another one when it rests: for what is asked of the provider while somebody types.
 *
 * @param value What changes.
 * @param after Milliseconds of rest.
 */
export function useSettled< Value >( value: Value, after = 300 ): Value {
	const [ settled, setSettled ] = useState( value );
	useEffect( () => {
		const timer = setTimeout( () => setSettled( value ), after );
		return () => clearTimeout( timer );
	}, [ value, after ] );
	return settled;
}
