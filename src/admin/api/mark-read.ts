import { SITE_ROUTES } from '../../contract/routes.ts';
import type { Ticket } from '../../contract/ticket.ts';
import { buildUrl } from './build-url.ts';
import { sendJson } from './send-json.ts';

const { path, answer } = SITE_ROUTES.markRead;

/** Says that a ticket is read up to and including this message. */
export const markRead = (
	ticketId: string,
	messageId: string
): Promise< Ticket > =>
	sendJson(
		buildUrl( path, { id: ticketId } ),
		{ message_id: messageId },
		answer
	);
