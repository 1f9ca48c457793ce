import { SITE_ROUTES } from '../../contract/routes.ts';
import type { SummaryAnswer } from '../../contract/site.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.getSummary;

/** Provider, contract, minutes, unread answers, and what waits on the site. */
export const getSummary = (): Promise< SummaryAnswer > =>
	callSite( { url: buildUrl( path ), method: 'GET' }, answer );
