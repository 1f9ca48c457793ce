import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect, useRef } from '@wordpress/element';
import type { EstimateRequest } from '../../../../contract/estimate.ts';
import { store } from '../../../store/index.ts';

const ASK_AFTER_MS = 250;

/** Asks anew whenever topic, urgency or facts change; an older question is cancelled. Null asks nothing. */
export function useEstimate( request: EstimateRequest | null ) {
	const { askEstimate, forgetEstimate } = useDispatch( store );
	const estimate = useSelect(
		( select ) => select( store ).getEstimate(),
		[]
	);
	const asked = request && JSON.stringify( request );
	const latest = useRef( request );
	latest.current = request;

	useEffect( () => {
		if ( ! asked || ! latest.current ) {
			void forgetEstimate();
			return undefined;
		}
		const controller = new AbortController();
		const question = latest.current;
		const timer = setTimeout(
			() => void askEstimate( question, controller.signal ),
			ASK_AFTER_MS
		);
		return () => {
			clearTimeout( timer );
			controller.abort();
		};
	}, [ asked, askEstimate, forgetEstimate ] );

	return estimate;
}
