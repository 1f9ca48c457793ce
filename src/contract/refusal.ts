import * as z from 'zod';
import { instant, messageId } from './ids.ts';

/** To whom a request goes that the provider does not take on. */
export const REFERRALS = [ 'outside_professional', 'larger_plan' ] as const;

/** `to` names them: a person, a firm, a plan. */
export const referral = z.strictObject( {
	kind: z.enum( REFERRALS ),
	to: z.string().trim().min( 1, 'Say to whom.' ).max( 500 ),
} );
export type Referral = z.infer< typeof referral >;

const reason = z.string().trim().min( 1, 'Say why.' ).max( 2000 );

/** What an agent writes; only where the plan allows it, see `estimate.may_refuse`. */
export const refuseTicket = z.strictObject( {
	/** The id of the message that tells it in the thread. */
	id: messageId,
	reason,
	referral,
	written_at: instant,
} );
export type RefuseTicket = z.infer< typeof refuseTicket >;

/** A request that was not taken on: it used no minutes and none can be booked on it. */
export const refusal = z.strictObject( {
	reason: z.string(),
	referral,
	by: z.string(),
	at: instant,
} );
export type Refusal = z.infer< typeof refusal >;
