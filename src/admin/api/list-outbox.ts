import { SITE_ROUTES } from '../../contract/routes.ts';
import type { OutboxList } from '../../contract/site.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.listOutbox;

/** What is saved on the site and has not reached the provider. */
export const listOutbox = (): Promise< OutboxList > =>
	callSite( { url: buildUrl( path ), method: 'GET' }, answer );
