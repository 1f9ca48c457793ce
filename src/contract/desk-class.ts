import * as z from 'zod';
import { deskTicket } from './desk.ts';
import { estimate } from './estimate.ts';
import { instant } from './ids.ts';
import { facts, topicList, urgency } from './topic.ts';

/** What a request is about and how urgent, with what is known of the case: all that cover and price depend on. */
const ticketClass = z.strictObject( {
	topic: z.string().max( 61 ),
	urgency: urgency.nullable(),
	facts,
} );

/** One change of a ticket's class: the estimate that came with it stands beside the one that the owner saw. */
export const classChange = ticketClass.extend( {
	topic_label: z.string(),
	estimate,
	/** Said to the client. */
	reason: z.string(),
	by: z.string(),
	at: instant,
} );
export type ClassChange = z.infer< typeof classChange >;

/** All that an agent needs to choose a ticket's class. */
export const deskClass = z.strictObject( {
	topics: topicList,
	/** As the owner sent it; it never changes. */
	sent: ticketClass,
	/** As it counts now. Facts that only the provider may state are not taken from the site's word. */
	current: ticketClass,
	/** Oldest first. */
	changes: z.array( classChange ),
} );
export type DeskClass = z.infer< typeof deskClass >;

/** `seen` is how many changes the agent saw: what somebody else changed meanwhile is never overwritten unseen. */
export const setClass = ticketClass.extend( {
	seen: z.int().min( 0 ).max( 10_000 ),
	reason: z.string().trim().min( 1, 'Say why.' ).max( 1000 ),
} );
export type SetClass = z.infer< typeof setClass >;

export const classChanged = z.strictObject( {
	ticket_class: deskClass,
	desk_ticket: deskTicket,
} );
export type ClassChanged = z.infer< typeof classChanged >;
