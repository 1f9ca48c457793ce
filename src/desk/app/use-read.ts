import { useDispatch } from '@wordpress/data';
import { useCallback, useEffect, useState } from 'react';
import type { ProblemCode } from '../../contract/problem.ts';
import { toApiProblem } from '../api/api-problem.ts';
import { store } from '../store/index.ts';

export type Reading< Value > =
	| { status: 'loading' }
	| { status: 'here'; value: Value }
	| { status: 'failed'; problem: ProblemCode };

interface Read< Value > {
	reading: Reading< Value >;
	reload: () => void;
	/** Puts the answer of a write in its place. */
	receive: ( value: Value ) => void;
}

/**
 * Something to read on one page only. It is read again when its name changes or when told; what is here stays meanwhile.
 *
 * @param name What it is, with all that the reading depends on.
 * @param load Reads it.
 */
export function useRead< Value >(
	name: string,
	load: () => Promise< Value >
): Read< Value > {
	const { checkSession } = useDispatch( store );
	const [ reading, setReading ] = useState< Reading< Value > >( {
		status: 'loading',
	} );
	const [ turn, setTurn ] = useState( 0 );
	useEffect( () => {
		let isCurrent = true;
		load().then(
			( value ) => isCurrent && setReading( { status: 'here', value } ),
			( error: unknown ) => {
				const { code } = toApiProblem( error );
				if ( code === 'unauthenticated' ) {
					void checkSession();
				}
				if ( isCurrent ) {
					setReading( { status: 'failed', problem: code } );
				}
			}
		);
		return () => {
			isCurrent = false;
		};
		// The name stands for all that `load` depends on.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [ name, turn, checkSession ] );
	return {
		reading,
		reload: useCallback( () => setTurn( ( count ) => count + 1 ), [] ),
		receive: ( value ) => setReading( { status: 'here', value } ),
	};
}
