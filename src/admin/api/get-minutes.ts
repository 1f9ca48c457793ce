import type { Statement } from '../../contract/minutes.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.getMinutes;

/** The statement of a month such as `2026-11`; without one, of the running month in the contract's zone. */
export const getMinutes = ( month?: string ): Promise< Statement > =>
	callSite( { url: buildUrl( path, {}, { month } ), method: 'GET' }, answer );
