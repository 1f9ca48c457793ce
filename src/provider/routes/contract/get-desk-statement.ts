import * as z from 'zod';
import { contractId, month } from '../../../contract/ids.ts';
import { deskStatement } from '../../../contract/minutes.ts';
import { agentOf } from '../../access/require-agent.ts';
import { findContract } from '../../contract-page/find-contract.ts';
import { readStatementOf } from '../../contracts/ledger-of.ts';
import type { Route } from '../../http/app-instance.ts';

/** A month's statement of a contract, as its client reads it; the running month when none is named. */
export const getDeskStatement: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/desk/contracts/:id/minutes',
		{
			schema: {
				params: z.strictObject( { id: contractId } ),
				querystring: z.strictObject( { month: month.optional() } ),
				response: { 200: deskStatement },
			},
		},
		async ( request ) =>
			readStatementOf(
				db,
				await findContract( db, agentOf( request ), request.params.id ),
				request.query.month,
				now()
			)
	);
