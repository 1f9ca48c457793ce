import * as z from 'zod';
import { adviceId, instant } from './ids.ts';
import { author } from './person.ts';
import { sha256 } from './quote.ts';

export const ADVICE_KINDS = [ 'security', 'general' ] as const;
export const adviceKind = z.enum( ADVICE_KINDS );

/** An advice that the provider owes the client: dated, addressed, and acknowledged once. Neither ever changes. */
export const advice = z.strictObject( {
	id: adviceId,
	kind: adviceKind,
	subject: z.string(),
	text: z.string(),
	addressed_to: z.string(),
	given_by: z.string(),
	given_at: instant,
	/** Names exactly what was written; an acknowledgement gives it back. */
	text_sha256: sha256,
	/** When the client was reminded, oldest first. */
	reminded_at: z.array( instant ),
	acknowledged: z
		.strictObject( {
			by: author,
			at: instant,
			/** What the client said with it. */
			note: z.string(),
		} )
		.nullable(),
} );
export type Advice = z.infer< typeof advice >;

/** All of a contract, newest first. */
export const adviceList = z.strictObject( { advice: z.array( advice ) } );
export type AdviceList = z.infer< typeof adviceList >;

export const newAdvice = z.strictObject( {
	id: adviceId,
	kind: adviceKind,
	subject: z.string().trim().min( 1, 'Say what it is about.' ).max( 200 ),
	text: z.string().trim().min( 1, 'Write the advice.' ).max( 10_000 ),
	addressed_to: z
		.string()
		.trim()
		.min( 1, 'Say to whom it is addressed.' )
		.max( 200 ),
} );
export type NewAdvice = z.infer< typeof newAdvice >;

/** An owner's word that it was read, bound to what was written. */
export const acknowledgeAdvice = z.strictObject( {
	text_sha256: sha256,
	note: z.string().trim().max( 1000 ),
} );
export type AcknowledgeAdvice = z.infer< typeof acknowledgeAdvice >;
