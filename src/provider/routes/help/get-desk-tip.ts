import * as z from 'zod';
import { deskTip } from '../../../contract/desk-help.ts';
import { helpId } from '../../../contract/help.ts';
import { agentOf } from '../../access/require-agent.ts';
import { readDeskTip } from '../../help/read-desk-tip.ts';
import type { Route } from '../../http/app-instance.ts';
import { notFound } from '../../http/problem-error.ts';

/** A tip in all its languages, with what readers made of it. */
export const getDeskTip: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/help/tips/:id',
		{
			schema: {
				params: z.strictObject( { id: helpId } ),
				response: { 200: deskTip },
			},
		},
		async ( request ) => {
			const found = await readDeskTip(
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
