import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect, useRef, useState } from '@wordpress/element';
import type { EstimateRequest } from '../../../../contract/estimate.ts';
import { store } from '../../../store/index.ts';
import type { EstimateState } from '../../../store/types.ts';
import { type Known, shownEstimate } from './shown-estimate.ts';
import { useRounds } from './use-rounds.ts';

const ASK_AFTER_MS = 250;

/** What is shown, and whether an answer to what is chosen now is still to come. */
type Asked = { state: EstimateState; isPending: boolean };

/**
 * Asks anew whenever topic, urgency, facts or the minutes that are left change, and every few minutes; an older question is
 * cancelled. Null asks nothing.
 */
export function useEstimate(
	request: EstimateRequest | null,
	left: number | null
): Asked {
	const { askEstimate, forgetEstimate } = useDispatch( store );
	const state = useSelect( ( select ) => select( store ).getEstimate(), [] );
	const round = useRounds();
	const question = request && JSON.stringify( [ request, left, round ] );
	const [ settled, setSettled ] = useState< string | null >( null );
	const latest = useRef( request );
	latest.current = request;
	const known = useRef< Known | null >( null );
	if ( state.status === 'ready' ) {
		const { estimate } = state;
		known.current = { asked: JSON.stringify( state.request ), estimate };
	}

	useEffect( () => {
		setSettled( null );
		const asked = latest.current;
		if ( ! question || ! asked ) {
			void forgetEstimate();
			return undefined;
		}
		const controller = new AbortController();
		const { signal } = controller;
		const ask = async () => {
			await askEstimate( asked, signal );
			if ( ! signal.aborted ) {
				setSettled( question );
			}
		};
		const timer = setTimeout( () => void ask(), ASK_AFTER_MS );
		return () => {
			clearTimeout( timer );
			controller.abort();
		};
	}, [ question, askEstimate, forgetEstimate ] );

	return {
		state: shownEstimate( state, request, known.current ),
		isPending: question !== settled,
	};
}
