import { helpNoted, helpVote } from '../../../contract/help.ts';
import { callerOf } from '../../access/caller.ts';
import { noteVote } from '../../help/note-vote.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';

/** Helpful or not, and what was missing. */
export const postVote: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/help/votes',
		{ schema: { body: helpVote, response: { 201: helpNoted } } },
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				( trx ) => noteVote( trx, caller, request.body )
			);
		}
	);
