import type { QuoteAsked } from '../../contract/quote.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import type { AskHere } from '../../contract/site-quote.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';
import { sendTwice } from './send-twice.ts';

const { path, answer } = SITE_ROUTES.askToApprove;

/** Asks somebody of the site to approve a quote; its key makes any repetition harmless. */
export const askToApprove = (
	id: string,
	request: AskHere
): Promise< QuoteAsked > =>
	sendTwice( () => sendJson( buildUrl( path, { id } ), request, answer ) );
