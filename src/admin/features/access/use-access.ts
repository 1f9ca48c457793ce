import { useCallback, useEffect, useState } from '@wordpress/element';
import type { SiteAccess } from '../../../contract/access.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import { toApiError } from '../../api/api-error.ts';
import { listAccess } from '../../api/list-access.ts';
import { usePoll } from '../../ui/use-poll.ts';

/** Milliseconds between two looks while the thread is open: an owner sees who comes in. */
const POLL_MS = 15_000;

export type Reading =
	| { status: 'reading' }
	| { status: 'failed'; code: ProblemCode }
	| ( { status: 'here' } & SiteAccess );

/** The access given with a ticket, looked at again while it is in sight. */
export function useAccess( ticketId: string ) {
	const [ reading, setReading ] = useState< Reading >( {
		status: 'reading',
	} );
	const receive = useCallback(
		( access: SiteAccess ) => setReading( { status: 'here', ...access } ),
		[]
	);
	const reload = useCallback( async () => {
		try {
			receive( await listAccess( ticketId ) );
		} catch ( error ) {
			const { code } = toApiError( error );
			// What was read stays in sight; the next look may succeed.
			setReading( ( now ) =>
				now.status === 'here' ? now : { status: 'failed', code }
			);
		}
	}, [ ticketId, receive ] );
	useEffect( () => void reload(), [ reload ] );
	usePoll( () => void reload(), POLL_MS );
	return { reading, reload, receive };
}
