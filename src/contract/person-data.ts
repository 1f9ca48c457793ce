import * as z from 'zod';
import { instant, ticketId } from './ids.ts';
import { person } from './person.ts';

/** Who on the site: its own number of the person. */
export const personRef = person.shape.ref;

export const PERSON_PAGE = 100;

/** One thing that the provider keeps of a person. */
export const personItem = z.strictObject( {
	id: z.string().max( 40 ),
	kind: z.enum( [ 'ticket', 'message', 'attachment', 'question' ] ),
	ticket_id: ticketId.nullable(),
	at: instant,
	name: z.string().max( 300 ),
	email: z.string().max( 254 ).nullable(),
	/** The words; of an attachment its name. */
	text: z.string().max( 100_000 ),
} );
export type PersonItem = z.infer< typeof personItem >;

/** A page of them. `next` is asked for with `after`; null at the end. */
export const personData = z.strictObject( {
	items: z.array( personItem ).max( PERSON_PAGE ),
	next: z.string().max( 40 ).nullable(),
} );
export type PersonData = z.infer< typeof personData >;

/** What was erased of a person, and what has to stay: agreements and decisions are the evidence of a contract. */
export const personErased = z.strictObject( {
	tickets: z.int().min( 0 ),
	messages: z.int().min( 0 ),
	attachments: z.int().min( 0 ),
	retained: z.int().min( 0 ),
} );
export type PersonErased = z.infer< typeof personErased >;

/** How long the provider keeps what was solved: months, or null for as long as the contract runs. */
export const retention = z.strictObject( {
	months: z.int().min( 1 ).max( 240 ).nullable(),
} );
export type Retention = z.infer< typeof retention >;
