import { useRef, useState } from 'react';
import { type ApiProblem, toApiProblem } from '../api/api-problem.ts';

/** Codes after which nobody knows whether the provider has it: the same intent is sent again under the same key. */
const UNSURE = new Set( [
	'offline',
	'aborted',
	'internal',
	'overloaded',
	'rate_limited',
	'provider_nonsense',
	'idempotency_in_progress',
	'unauthenticated',
] );

/** `refused`: the provider surely does not have it, so the next try is a new intent. */
type Outcome = 'done' | 'busy' | 'refused' | 'unsure';

interface Once {
	busy: boolean;
	problem: ApiProblem | null;
	run: ( work: () => Promise< unknown > ) => Promise< Outcome >;
	forget: () => void;
}

/** One thing at a time: a second click while the first is under way does nothing. */
export function useOnce(): Once {
	const running = useRef( false );
	const [ busy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState< ApiProblem | null >( null );
	return {
		busy,
		problem,
		forget: () => setProblem( null ),
		async run( work ) {
			if ( running.current ) {
				return 'busy';
			}
			running.current = true;
			setBusy( true );
			setProblem( null );
			try {
				await work();
				return 'done';
			} catch ( error ) {
				const found = toApiProblem( error );
				setProblem( found );
				return UNSURE.has( found.code ) ? 'unsure' : 'refused';
			} finally {
				running.current = false;
				setBusy( false );
			}
		},
	};
}
