import {
	estimate,
	type Estimate,
	type EstimateRequest,
} from '../../contract/estimate.ts';
import { request } from './request.ts';

/**
 * What another topic, urgency or fact would cost the client of a ticket now. Nothing is written.
 *
 * @param ticketId `tic_` and a ULID.
 * @param body     What is supposed.
 */
export function createEstimate(
	ticketId: string,
	body: EstimateRequest
): Promise< Estimate > {
	return request(
		`tickets/${ encodeURIComponent( ticketId ) }/estimates`,
		estimate,
		{ method: 'POST', body }
	);
}
