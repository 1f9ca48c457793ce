import {
	removeHelp as body,
	helpRemoved,
} from '../../../contract/desk-help.ts';
import { agentOf } from '../../access/require-agent.ts';
import { removeHelp } from '../../help/remove-help.ts';
import { agentWriter } from '../../http/agent-writer.ts';
import type { Route } from '../../http/app-instance.ts';
import { writeOnce } from '../../http/write-once.ts';

/** Takes an article or a tip away. */
export const postDeskRemoval: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/help/removals',
		{ schema: { body: body, response: { 201: helpRemoved } } },
		async ( request, reply ) => {
			const agent = agentOf( request );
			const at = now();
			return writeOnce(
				db,
				request,
				reply,
				agentWriter( agent, at ),
				( trx ) =>
					removeHelp( trx, agent.provider_id, request.body, at )
			);
		}
	);
