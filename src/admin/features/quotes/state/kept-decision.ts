import * as z from 'zod';
import { approveHere, declineHere } from '../../../../contract/site-quote.ts';
import type { Decision } from '../../../api/decide-quote.ts';

/** Parsed when it is read: whatever stands in a browser's storage is somebody's text. */
const kept: z.ZodType< Decision > = z.discriminatedUnion( 'verb', [
	z.strictObject( { verb: z.literal( 'approve' ), body: approveHere } ),
	z.strictObject( { verb: z.literal( 'decline' ), body: declineHere } ),
] );

const nameOf = ( person: string, quoteId: string ) =>
	`deskside-decision:${ person }:${ quoteId }`;

/** Keeps a decision with its key before it is sent, so that a page that closes meanwhile asks again with the same key. */
export function keepDecision( person: string, decision: Decision ): void {
	try {
		localStorage.setItem(
			nameOf( person, decision.body.quote_id ),
			JSON.stringify( decision )
		);
	} catch {
		// Without storage the key lives as long as the page.
	}
}

/** The decision whose answer has not come; null when there is none. */
export function readDecision(
	person: string,
	quoteId: string
): Decision | null {
	try {
		const text = localStorage.getItem( nameOf( person, quoteId ) );
		return kept.safeParse( JSON.parse( text ?? 'null' ) ).data ?? null;
	} catch {
		return null;
	}
}

/** Forgets it: an answer came, or the owner left it. */
export function forgetDecision( person: string, quoteId: string ): void {
	try {
		localStorage.removeItem( nameOf( person, quoteId ) );
	} catch {
		// There was nothing to keep it in.
	}
}
