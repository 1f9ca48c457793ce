import { writeTip as body, deskTip } from '../../../contract/desk-help.ts';
import { agentOf } from '../../access/require-agent.ts';
import { writeTip } from '../../help/write-tip.ts';
import { agentWriter } from '../../http/agent-writer.ts';
import type { Route } from '../../http/app-instance.ts';
import { writeOnce } from '../../http/write-once.ts';

/** Writes a tip, new or changed. */
export const postDeskTip: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/help/tips',
		{ schema: { body: body, response: { 201: deskTip } } },
		async ( request, reply ) => {
			const agent = agentOf( request );
			const at = now();
			return writeOnce(
				db,
				request,
				reply,
				agentWriter( agent, at ),
				( trx ) => writeTip( trx, agent.provider_id, request.body, at )
			);
		}
	);
