import { speak } from '@wordpress/a11y';
import { type FormEvent, type RefObject, useState } from 'react';
import type { ApiProblem } from '../api/api-problem.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { useFormFocus } from '../drafts/use-form-focus.ts';
import { useOnce } from '../drafts/use-once.ts';

interface Form {
	/** A ULID: the same for every try of this intent. */
	key: string;
	busy: boolean;
	problem: ApiProblem | null;
	/** For the form element; its first field takes the focus, which goes to the place's first button when the form closes. */
	formProps: {
		ref: RefObject< HTMLFormElement >;
		className: string;
		onSubmit: ( event: FormEvent ) => void;
	};
}

/**
 * A small form that is sent once: a refused one gets a new key, one that may have arrived goes again under its own.
 *
 * @param send   Sends what was written.
 * @param done   Said aloud when it is there.
 * @param onDone Closes the form.
 */
export function useForm(
	send: ( key: string ) => Promise< unknown >,
	done: string,
	onDone: () => void
): Form {
	const [ key, setKey ] = useState( newUlid );
	const { busy, problem, run } = useOnce();
	const form = useFormFocus();
	const submit = async () => {
		const outcome = await run( () => send( key ) );
		if ( outcome === 'done' ) {
			speak( done );
			onDone();
		} else if ( outcome === 'refused' ) {
			setKey( newUlid() );
		}
	};
	return {
		key,
		busy,
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
