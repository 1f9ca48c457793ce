import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { draftAge, keepDraft, onDraft, readDraft } from './kept-drafts.ts';
import { saysTheSame } from './says-the-same.ts';

interface Draft< Value > {
	value: Value;
	/** Whether it was there before this form was shown. */
	isKept: boolean;
	/** Whether it says something else than the empty form. */
	isBegun: boolean;
	update: ( change: Partial< Value > ) => void;
	/** Changes what is kept by then, also when the form is gone or shown anew; beside it the empty form as it was first shown. */
	change: ( how: ( now: Value, blank: Value ) => Value ) => void;
	/** Empties the form and forgets what was kept. */
	clear: () => void;
}

/**
 * A form's content that outlives the form: it rests in sessionStorage until it is sent or thrown away, over a reload and a lost
 * session. What says no more than the empty form is not kept.
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
	const [ kept ] = useState( () => readDraft( key, schema ) );
	const [ { blank, from, born } ] = useState( () => ( {
		blank: empty(),
		from: Symbol( key ),
		born: draftAge(),
	} ) );
	const [ value, setValue ] = useState( kept ?? blank );
	const latest = useRef( value );
	const show = ( next: Value ) => {
		latest.current = next;
		setValue( next );
	};
	const change: Draft< Value >[ 'change' ] = ( how ) => {
		const next = how( readDraft( key, schema ) ?? latest.current, blank );
		show( next );
		keepDraft( key, saysTheSame( next, blank ) ? null : next, born, from );
	};
	const hear = useRef( show );
	hear.current = show;
	const anew = useRef( empty );
	anew.current = empty;
	useEffect(
		() =>
			onDraft( ( name, next, other ) => {
				if ( name === key && other !== from ) {
					// It comes from a form with the same name.
					hear.current( ( next as Value | null ) ?? anew.current() );
				}
			} ),
		[ key, from ]
	);
	return {
		value,
		isKept: kept !== null,
		isBegun: ! saysTheSame( value, blank ),
		change,
		update: ( part ) => change( ( now ) => ( { ...now, ...part } ) ),
		clear() {
			show( empty() );
			keepDraft( key, null, born, from );
		},
	};
}
