import { SITE_ROUTES } from '../../contract/routes.ts';
import type { SetOwnStatusHere, TicketChanged } from '../../contract/ticket.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';
import { sendTwice } from './send-twice.ts';

const { path, answer } = SITE_ROUTES.setTicketStatus;

/** Says that a ticket is solved, or not after all; its key makes any repetition harmless. */
export const setTicketStatus = (
	id: string,
	wanted: SetOwnStatusHere
): Promise< TicketChanged > =>
	sendTwice( () => sendJson( buildUrl( path, { id } ), wanted, answer ) );
