import { speak } from '@wordpress/a11y';
import type { FormEvent, RefObject } from 'react';
import { z } from 'zod';
import type { ApiProblem } from '../api/api-problem.ts';
import { attempt, attemptOf } from '../drafts/attempt.ts';
import { beyond } from '../drafts/beyond.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { useFormFocus } from '../drafts/use-form-focus.ts';
import { useOnce } from '../drafts/use-once.ts';

interface Wanted< Value extends object > {
	/** Where what is typed rests: from `draftKey`. */
	name: string;
	schema: z.ZodType< Value >;
	empty: () => Value;
	/** Sends what was written; key and instant are the same for every try of it. */
	send: (
		value: Value,
		intent: { key: string; at: string }
	) => Promise< unknown >;
	/** Said aloud when it is there. */
	done: string;
	/** Closes the form. */
	onDone: () => void;
	/** Closes it when its words are thrown away; `onDone` when it is left out. */
	onForget?: () => void;
	/** False when the form stands open by itself, because something was begun in it. */
	takesFocus?: boolean | undefined;
}

interface Form< Value > {
	value: Value;
	isBegun: boolean;
	update: ( change: Partial< Value > ) => void;
	/** Lets go of what was typed, and closes the form. */
	throwAway: () => void;
	busy: boolean;
	/** Whether a try of this may have arrived: the next one is to be let through as it is. */
	isTried: boolean;
	problem: ApiProblem | null;
	/** For the form element; its first field takes the focus, which goes to the place's first button when the form closes. */
	formProps: {
		ref: RefObject< HTMLFormElement >;
		className: string;
		onSubmit: ( event: FormEvent ) => void;
	};
}

/**
 * A small form that is sent once, and whose words are kept until then: a refused one gets a new key, one that may have arrived
 * goes again as the very same request, also after a reload.
 *
 * @param wanted What it holds and what becomes of it.
 */
export function useForm< Value extends object >(
	wanted: Wanted< Value >
): Form< Value > {
	const { name, schema, empty, send, done, onDone, takesFocus } = wanted;
	const { onForget = onDone } = wanted;
	const begin = () => ( { key: newUlid(), attempt: null, value: empty() } );
	const draft = useDraft< Kept< Value > >( name, keptOf( schema ), begin );
	const { busy, problem, run } = useOnce();
	const form = useFormFocus( takesFocus );
	const { key, value } = draft.value;
	/** Another key for what is left; once, because by then the form may hold another intent. */
	const renew = ( left: ( now: Value, blank: Value ) => Value ) =>
		draft.change( ( now, blank ) =>
			now.key === key
				? { ...begin(), value: left( now.value, blank.value ) }
				: now
		);
	const submit = async () => {
		const tried = attemptOf( draft.value.attempt, { key, value } );
		if ( ! busy ) {
			draft.update( { attempt: tried } );
		}
		const outcome = await run( () => send( value, { key, at: tried.at } ) );
		if ( outcome === 'done' ) {
			renew( ( now, blank ) => beyond( now, value, blank ) );
			speak( done );
			onDone();
		} else if ( outcome === 'refused' ) {
			renew( ( now ) => now );
		}
	};
	return {
		value,
		isBegun: draft.isBegun,
		update: ( change ) =>
			draft.change( ( now ) => ( {
				...now,
				value: { ...now.value, ...change },
			} ) ),
		throwAway: () => {
			draft.clear();
			onForget();
		},
		busy,
		isTried: draft.value.attempt !== null,
		problem,
		formProps: {
			ref: form,
			className: 'deskside-form',
			onSubmit( event ) {
				event.preventDefault();
				void submit();
			},
		},
	};
}

interface Kept< Value > {
	key: string;
	/** The last try under this key. */
	attempt: z.infer< typeof attempt > | null;
	value: Value;
}

const keptOf = < Value >( value: z.ZodType< Value > ) =>
	z.object( { key: z.string(), attempt: attempt.nullable(), value } );
