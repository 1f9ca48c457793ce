import { useState } from 'react';
import type { z } from 'zod';

interface Draft< Value > {
	value: Value;
	/** Whether it was there before this form was shown. */
	isKept: boolean;
	update: ( change: Partial< Value > ) => void;
	/** Empties the form and forgets what was kept. */
	clear: () => void;
}

/**
 * A form's content that outlives the form: it rests in sessionStorage until it is sent, over a reload and a lost session.
 *
 * @param key    From `draftKey`.
 * @param schema What was kept must look like, else it is forgotten.
 * @param empty  Makes an empty form, with the id of a new intent.
 */
export function useDraft< Value extends object >(
	key: string,
	schema: z.ZodType< Value >,
	empty: () => Value
): Draft< Value > {
	const [ kept ] = useState( () => read( key, schema ) );
	const [ value, setValue ] = useState( () => kept ?? empty() );
	return {
		value,
		isKept: kept !== null,
		update( change ) {
			setValue( ( before ) => keep( key, { ...before, ...change } ) );
		},
		clear() {
			sessionStorage.removeItem( key );
			setValue( empty() );
		},
	};
}

function read< Value >(
	key: string,
	schema: z.ZodType< Value >
): Value | null {
	try {
		return schema.parse(
			JSON.parse( sessionStorage.getItem( key ) ?? '' )
		);
	} catch {
		return null;
	}
}

/** A full or forbidden storage costs the draft's survival, never the writing. */
function keep< Value >( key: string, value: Value ): Value {
	try {
		sessionStorage.setItem( key, JSON.stringify( value ) );
	} catch {
		return value;
	}
	return value;
}
