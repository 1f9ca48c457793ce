import type { AskAboutQuote, QuoteChanged } from '../../contract/quote.ts';
import { SITE_ROUTES } from '../../contract/routes.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';
import { sendTwice } from './send-twice.ts';

const { path, answer } = SITE_ROUTES.askAboutQuote;

/** Puts a question about a quote into its thread; the message's id makes any repetition harmless. */
export const askAboutQuote = (
	id: string,
	question: AskAboutQuote
): Promise< QuoteChanged > =>
	sendTwice( () => sendJson( buildUrl( path, { id } ), question, answer ) );
