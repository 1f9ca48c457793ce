import * as z from 'zod';
import { deskContract } from '../../../contract/contract.ts';
import { contractId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import { readDeskContract } from '../../contract-page/desk-contracts.ts';
import type { Route } from '../../http/app-instance.ts';

/** A contract as its client reads it. */
export const getDeskContract: Route = ( app, { db, now } ) =>
	app.get(
		'/v1/desk/contracts/:id',
		{
			schema: {
				params: z.strictObject( { id: contractId } ),
				response: { 200: deskContract },
			},
		},
		async ( request ) =>
			readDeskContract( db, agentOf( request ), request.params.id, now() )
	);
