import {
	writeArticle as body,
	deskArticle,
} from '../../../contract/desk-help.ts';
import { agentOf } from '../../access/require-agent.ts';
import { writeArticle } from '../../help/write-article.ts';
import { agentWriter } from '../../http/agent-writer.ts';
import type { Route } from '../../http/app-instance.ts';
import { writeOnce } from '../../http/write-once.ts';

/** Writes an article, new or changed. */
export const postDeskArticle: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/desk/help/articles',
		{ schema: { body: body, response: { 201: deskArticle } } },
		async ( request, reply ) => {
			const agent = agentOf( request );
			const at = now();
			return writeOnce(
				db,
				request,
				reply,
				agentWriter( agent, at ),
				( trx ) =>
					writeArticle( trx, agent.provider_id, request.body, at )
			);
		}
	);
