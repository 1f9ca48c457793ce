import type { Article } from '../../contract/help.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.getArticle;

/** One article. */
export const getArticle = ( id: string ): Promise< Article > =>
	callSite( { url: buildUrl( path, { id } ), method: 'GET' }, answer );
