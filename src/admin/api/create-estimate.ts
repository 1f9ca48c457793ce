import type { Estimate, EstimateRequest } from '../../contract/estimate.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';

const { path, answer } = SITE_ROUTES.createEstimate;

/** What help would cost. Nothing is written, so it may be cancelled at any time. */
export const createEstimate = (
	request: EstimateRequest,
	signal?: AbortSignal
): Promise< Estimate > => sendJson( buildUrl( path ), request, answer, signal );
