import type { FastifyReply, FastifyRequest } from 'fastify';
import { quoteConflict } from '../../../contract/quote.ts';
import { callerOf } from '../../access/caller.ts';
import { readSignIn } from '../../access/read-sign-in.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { readKey, writeOnce } from '../../http/write-once.ts';
import { checkMayDecide } from '../../quotes/check-may-decide.ts';
import { decideQuote, type Decision } from '../../quotes/decide-quote.ts';
import { findSiteQuote } from '../../quotes/find-quote.ts';
import { keepRefusal } from '../../quotes/keep-refusal.ts';
import { QuoteClash } from '../../quotes/quote-clash.ts';
import { readSiteQuote } from '../../quotes/read-quotes.ts';
import type { Services } from '../../services.ts';
import { answerClash } from './answer-clash.ts';

type Sight = Decision extends infer One
	? One extends Decision
		? Omit< One, 'key' | 'signed_in_at' >
		: never
	: never;

/** An owner's decision, done once for its key. When it comes too late or saw other things, both views are kept and the quote as it is now is answered. */
export async function decideOnce(
	{ db, now }: Pick< Services, 'db' | 'now' >,
	request: FastifyRequest,
	reply: FastifyReply,
	id: string,
	sight: Sight
): Promise< FastifyReply > {
	const caller = callerOf( request, now() );
	// Before the key is looked at: whoever may not decide is not told what was answered to somebody who may.
	await findSiteQuote( db, caller, id );
	checkMayDecide( caller.person.role );
	const decision = {
		...sight,
		key: readKey( request ),
		signed_in_at: readSignIn( request, caller.at ),
	};
	try {
		return await writeOnce(
			db,
			request,
			reply,
			siteWriter( caller ),
			( trx ) => decideQuote( trx, caller, id, decision )
		);
	} catch ( error ) {
		if ( ! ( error instanceof QuoteClash ) ) {
			throw error;
		}
		const place = await findSiteQuote( db, caller, id );
		const wanted = sight.decision === 'approved' ? 'approve' : 'decline';
		await keepRefusal( db, caller, place, wanted, sight.seen, error );
		const quote = await readSiteQuote( db, caller, place );
		return answerClash( request, reply, error, quoteConflict, quote );
	}
}
