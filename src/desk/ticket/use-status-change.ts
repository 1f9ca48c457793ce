import { speak } from '@wordpress/a11y';
import { useRef } from 'react';
import type { SetStatus } from '../../contract/desk.ts';
import type { ApiProblem } from '../api/api-problem.ts';
import { newUlid } from '../drafts/new-ulid.ts';
import { useOnce } from '../drafts/use-once.ts';

interface StatusChange {
	busy: boolean;
	problem: ApiProblem | null;
	/** `said` is read out once it is done. */
	change: ( wanted: SetStatus, said: string ) => Promise< void >;
}

interface Hooks {
	onStatus: ( wanted: SetStatus, key: string ) => Promise< unknown >;
	onDone: () => void;
	/** The provider surely did not do it: the ticket is another one than was shown. */
	onRefused: () => void;
}

/** Changes where a ticket stands. A try that may have arrived goes again as it was; a new wish has a key of its own. */
export function useStatusChange( {
	onStatus,
	onDone,
	onRefused,
}: Hooks ): StatusChange {
	const unsure = useRef< { wanted: SetStatus; key: string } | null >( null );
	const { busy, problem, run } = useOnce();
	return {
		busy,
		problem,
		async change( wanted, said ) {
			const { current } = unsure;
			const attempt =
				current && isSame( current.wanted, wanted )
					? current
					: { wanted, key: newUlid() };
			const outcome = await run( () =>
				onStatus( attempt.wanted, attempt.key )
			);
			if ( outcome === 'busy' ) {
				return;
			}
			unsure.current = outcome === 'unsure' ? attempt : null;
			if ( outcome === 'done' ) {
				speak( said );
				onDone();
			} else if ( outcome === 'refused' ) {
				onRefused();
			}
		},
	};
}

const isSame = ( one: SetStatus, other: SetStatus ): boolean =>
	one.status === other.status && one.from === other.from;
