import type { HelpIndex } from '../../contract/help.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';

const { path, answer } = SITE_ROUTES.getHelp;

/** The help texts that the site keeps, in the reader's language. */
export const getHelp = (): Promise< HelpIndex > =>
	callSite( { url: buildUrl( path ), method: 'GET' }, answer );
