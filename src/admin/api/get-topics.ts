import { SITE_ROUTES } from '../../contract/routes.ts';
import type { TopicList } from '../../contract/topic.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.getTopics;

/** What one can ask about under this contract, in the reader's language. */
export const getTopics = (): Promise< TopicList > =>
	callSite( { url: buildUrl( path ), method: 'GET' }, answer );
