import * as z from 'zod';
import { deskArticleList } from '../../../contract/desk-help.ts';
import { locale } from '../../../contract/locale.ts';
import { agentOf } from '../../access/require-agent.ts';
import { listDeskArticles } from '../../help/list-desk-articles.ts';
import type { Route } from '../../http/app-instance.ts';

const query = z.strictObject( {
	q: z.string().trim().max( 200 ).optional(),
	locale: locale.default( 'en' ),
	after: z.string().max( 500 ).optional(),
} );

/** Articles by id, or those that a question finds. */
export const getDeskArticles: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/help/articles',
		{ schema: { querystring: query, response: { 200: deskArticleList } } },
		async ( request ) =>
			listDeskArticles( db, {
				provider_id: agentOf( request ).provider_id,
				...request.query,
			} )
	);
