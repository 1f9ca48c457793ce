import * as z from 'zod';
import { deskTipList } from '../../../contract/desk-help.ts';
import { agentOf } from '../../access/require-agent.ts';
import { listDeskTips } from '../../help/list-desk-tips.ts';
import type { Route } from '../../http/app-instance.ts';

const query = z.strictObject( {
	q: z.string().trim().max( 200 ).optional(),
	after: z.string().max( 2000 ).optional(),
} );

/** Tips by screen, with what readers made of them. */
export const getDeskTips: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/help/tips',
		{ schema: { querystring: query, response: { 200: deskTipList } } },
		async ( request ) =>
			listDeskTips( db, {
				provider_id: agentOf( request ).provider_id,
				...request.query,
			} )
	);
