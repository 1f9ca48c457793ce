import { SITE_ROUTES } from '../../contract/routes.ts';
import type { SignInConfirmed } from '../../contract/site-quote.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';

const { path, answer } = SITE_ROUTES.confirmSignIn;

/** Gives the reader's password to the site once more, for the running session. */
export const confirmSignIn = ( password: string ): Promise< SignInConfirmed > =>
	sendJson( buildUrl( path ), { password }, answer );
