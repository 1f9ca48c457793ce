import { helpNoted, helpSolved } from '../../../contract/help.ts';
import { callerOf } from '../../access/caller.ts';
import { noteSolved } from '../../help/note-solved.ts';
import type { Route } from '../../http/app-instance.ts';
import { siteWriter } from '../../http/site-writer.ts';
import { writeOnce } from '../../http/write-once.ts';

/** An article answered what was about to be asked. */
export const postSolved: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/help/solved',
		{ schema: { body: helpSolved, response: { 201: helpNoted } } },
		async ( request, reply ) => {
			const caller = callerOf( request, now() );
			return writeOnce(
				db,
				request,
				reply,
				siteWriter( caller ),
				( trx ) => noteSolved( trx, caller, request.body )
			);
		}
	);
