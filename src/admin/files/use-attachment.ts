import { useEffect, useState } from '@wordpress/element';
import type { ProblemCode } from '../../contract/problem.ts';
import { toApiError } from '../api/api-error.ts';
import { getAttachment } from '../api/get-attachment.ts';

export type Fetched =
	| { status: 'none' }
	| { status: 'loading' }
	| { status: 'ready'; blob: Blob }
	| { status: 'failed'; code: ProblemCode };

/** The bytes of an attachment, fetched with the reader's own rights; `id` null fetches nothing. */
export function useAttachment( id: string | null ): Fetched {
	const [ fetched, setFetched ] = useState< Fetched >( { status: 'none' } );
	useEffect( () => {
		if ( ! id ) {
			setFetched( { status: 'none' } );
			return undefined;
		}
		const controller = new AbortController();
		setFetched( { status: 'loading' } );
		getAttachment( id, controller.signal )
			.then( ( blob ) => setFetched( { status: 'ready', blob } ) )
			.catch( ( error: unknown ) => {
				if ( ! controller.signal.aborted ) {
					setFetched( {
						status: 'failed',
						code: toApiError( error ).code,
					} );
				}
			} );
		return () => controller.abort();
	}, [ id ] );
	return fetched;
}
