import * as z from 'zod';
import { deskTicket } from './desk.ts';
import { COVERAGES, estimate } from './estimate.ts';
import { instant } from './ids.ts';
import { facts, topic, topicList, urgency } from './topic.ts';

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

/** A topic as an agent chooses it. */
export const deskTopic = topic.extend( {
	/** What its rule says before a case is known; `depends` where only the case decides. */
	cover: z.enum( [ ...COVERAGES, 'depends' ] ),
	/** What the plan says of it beside its rule. */
	note: z.string().nullable(),
} );
export type DeskTopic = z.infer< typeof deskTopic >;

/** All that an agent needs to choose a ticket's class. */
export const deskClass = z.strictObject( {
	topics: topicList.extend( { topics: z.array( deskTopic ) } ),
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
