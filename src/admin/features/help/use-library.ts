import { useCallback, useEffect, useState } from '@wordpress/element';
import type { ProblemCode } from '../../../contract/problem.ts';
import { toApiError } from '../../api/api-error.ts';
import { type Library, loadLibrary } from './load-library.ts';

export type LibraryState =
	| { status: 'loading' }
	| { status: 'ready'; library: Library }
	| { status: 'failed'; code: ProblemCode };

/** The help that the site keeps, and a way to ask for it again. */
export function useLibrary(): [ LibraryState, () => void ] {
	const [ state, setState ] = useState< LibraryState >( {
		status: 'loading',
	} );
	const load = useCallback( () => {
		let gone = false;
		loadLibrary().then(
			( library ) => gone || setState( { status: 'ready', library } ),
			( error: unknown ) =>
				gone ||
				setState( { status: 'failed', code: toApiError( error ).code } )
		);
		return () => {
			gone = true;
		};
	}, [] );
	useEffect( load, [ load ] );
	return [ state, load ];
}
