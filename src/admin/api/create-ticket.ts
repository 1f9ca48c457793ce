import { SITE_ROUTES } from '../../contract/routes.ts';
import type { SendAnswer } from '../../contract/site.ts';
import type { NewTicket } from '../../contract/ticket.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';
import { sendTwice } from './send-twice.ts';

const { path, answer } = SITE_ROUTES.createTicket;

/** Hands a ticket to the site, which keeps it until the provider has it. Its id makes any repetition harmless. */
export const createTicket = ( ticket: NewTicket ): Promise< SendAnswer > =>
	sendTwice( () => sendJson( buildUrl( path ), ticket, answer ) );
