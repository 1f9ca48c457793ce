import * as z from 'zod';
import { instant, ulid } from './ids.ts';
import { person } from './person.ts';
import {
	approveQuote,
	askToApprove,
	declineQuote,
	quoteList,
} from './quote.ts';

/** The quotes of a ticket, and who on this site may approve: for "ask somebody who may". */
export const siteQuotes = quoteList.extend( {
	approvers: z
		.array( z.strictObject( { ref: person.shape.ref, name: z.string() } ) )
		.max( 50 ),
} );
export type SiteQuotes = z.infer< typeof siteQuotes >;

/** `key` is made in the browser before the first try and kept until an answer came: whatever happens between, it decides once. */
export const approveHere = approveQuote.extend( { key: ulid } );
export type ApproveHere = z.infer< typeof approveHere >;

export const declineHere = declineQuote.extend( { key: ulid } );
export type DeclineHere = z.infer< typeof declineHere >;

/** `to` is a user of this site; the site looks up the rest, and whether that user may approve. */
export const askHere = askToApprove
	.omit( { to: true } )
	.extend( { key: ulid, to: person.shape.ref } );
export type AskHere = z.infer< typeof askHere >;

/** The password once more, for a sum above the one that the contract sets. It is compared on the site and goes nowhere else. */
export const confirmSignIn = z.strictObject( {
	password: z.string().min( 1 ).max( 4096 ),
} );
export type ConfirmSignIn = z.infer< typeof confirmSignIn >;

export const signInConfirmed = z.strictObject( { confirmed_at: instant } );
export type SignInConfirmed = z.infer< typeof signInConfirmed >;
