import * as z from 'zod';
import { deskArticle } from '../../../contract/desk-help.ts';
import { helpId } from '../../../contract/help.ts';
import { agentOf } from '../../access/require-agent.ts';
import { readDeskArticle } from '../../help/read-desk-article.ts';
import type { Route } from '../../http/app-instance.ts';
import { notFound } from '../../http/problem-error.ts';

/** An article as it was written, with what readers made of it. */
export const getDeskArticle: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/help/articles/:id',
		{
			schema: {
				params: z.strictObject( { id: helpId } ),
				response: { 200: deskArticle },
			},
		},
		async ( request ) => {
			const found = await readDeskArticle(
				db,
				agentOf( request ).provider_id,
				request.params.id
			);
			if ( ! found ) {
				throw notFound();
			}
			return found;
		}
	);
