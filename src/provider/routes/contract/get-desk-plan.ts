import * as z from 'zod';
import { planPage as schema } from '../../../contract/contract.ts';
import { agentOf } from '../../access/require-agent.ts';
import { planPage } from '../../contract-page/plan-page.ts';
import type { Route } from '../../http/app-instance.ts';
import { notFound } from '../../http/problem-error.ts';
import { findPlan } from '../../plans/load-plans.ts';

const params = z.strictObject( {
	plan: z.string().max( 61 ),
	version: z.coerce.number().int().min( 1 ).max( 1_000_000 ),
} );

/** A plan to read. */
export const getDeskPlan: Route = ( app, { now } ) =>
	app.get(
		'/v1/desk/plans/:plan/:version',
		{ schema: { params, response: { 200: schema } } },
		async ( request ) => {
			const { locale } = agentOf( request );
			const plan = findPlan(
				request.params.plan,
				request.params.version
			);
			if ( ! plan ) {
				throw notFound();
			}
			return planPage( plan, locale, now() );
		}
	);
