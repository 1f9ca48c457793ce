import * as z from 'zod';
import { article, helpId } from '../../../contract/help.ts';
import { callerOf } from '../../access/caller.ts';
import { readArticle } from '../../help/read-article.ts';
import type { Route } from '../../http/app-instance.ts';

/** One article in the person's language. */
export const getArticle: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/help/articles/:id',
		{
			schema: {
				params: z.strictObject( { id: helpId } ),
				response: { 200: article },
			},
		},
		async ( request ) =>
			readArticle( db, callerOf( request, now() ), request.params.id )
	);
