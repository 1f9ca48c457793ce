import type { HelpResults, HelpSearch } from '../../contract/help.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.searchHelp;

/** Articles of the provider's whole library; `signal` cancels. */
export const searchHelp = (
	question: HelpSearch,
	signal: AbortSignal
): Promise< HelpResults > =>
	callSite(
		{ url: buildUrl( path, {}, { ...question } ), method: 'GET', signal },
		answer
	);
