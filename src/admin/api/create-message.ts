import { SITE_ROUTES } from '../../contract/routes.ts';
import type { SendAnswer } from '../../contract/site.ts';
import type { NewMessage } from '../../contract/ticket.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';
import { sendTwice } from './send-twice.ts';

const { path, answer } = SITE_ROUTES.createMessage;

/** Adds a message to a ticket; its id makes any repetition harmless. */
export const createMessage = (
	ticketId: string,
	message: NewMessage
): Promise< SendAnswer > =>
	sendTwice( () =>
		sendJson( buildUrl( path, { id: ticketId } ), message, answer )
	);
