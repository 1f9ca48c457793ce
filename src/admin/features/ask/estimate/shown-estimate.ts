import type {
	Estimate,
	EstimateRequest,
} from '../../../../contract/estimate.ts';
import type { EstimateState } from '../../../store/types.ts';

/** The estimate that was ready last, and what it answered. */
export type Known = { asked: string; estimate: Estimate };

/**
 * The state as it is shown for what is chosen now. An answer to something else is only the last one; a known estimate stays
 * ready while it is renewed.
 */
export function shownEstimate(
	state: EstimateState,
	request: EstimateRequest | null,
	known: Known | null
): EstimateState {
	if ( ! request || state.status === 'none' ) {
		return request
			? { status: 'asking', request, last: null }
			: { status: 'none' };
	}
	const asked = JSON.stringify( request );
	const isOfNow = JSON.stringify( state.request ) === asked;
	if ( state.status === 'asking' ) {
		return isOfNow &&
			state.last &&
			known?.asked === asked &&
			known.estimate === state.last
			? { status: 'ready', request, estimate: state.last }
			: { ...state, request };
	}
	return isOfNow
		? state
		: {
				status: 'asking',
				request,
				last: state.status === 'ready' ? state.estimate : null,
		  };
}
