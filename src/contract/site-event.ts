import * as z from 'zod';
import { instant, quoteId, siteEventId, siteId, ticketId } from './ids.ts';

/** What a site may be told. A site that does not know one takes it all the same and reads its summary anew. */
export const SITE_EVENT_TYPES = [
	'ticket.changed',
	'quote.changed',
	'breach.recorded',
	'advice.changed',
	'access.changed',
	'journal.changed',
	'help.changed',
] as const;
export const siteEventType = z.enum( SITE_EVENT_TYPES );
export type SiteEventType = z.infer< typeof siteEventType >;

/**
 * Tells a site that something changed: enough to know what to read again, nothing worth stealing. It is the body of the
 * signed request (Standard Webhooks) and a line of the list by which a site catches up.
 */
export const siteEvent = z.strictObject( {
	id: siteEventId,
	type: siteEventType,
	at: instant,
	site_id: siteId,
	data: z.strictObject( {
		ticket_id: ticketId.nullable(),
		quote_id: quoteId.nullable(),
	} ),
} );
export type SiteEvent = z.infer< typeof siteEvent >;

/** A page of what a site was told, in order. `cursor` goes on after it, today or in a week; `more`: at once. */
export const siteEventList = z.strictObject( {
	events: z.array( siteEvent ).max( 100 ),
	cursor: z.string().max( 100 ),
	more: z.boolean(),
} );
export type SiteEventList = z.infer< typeof siteEventList >;
