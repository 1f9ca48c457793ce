import * as z from 'zod';
import { deskContractList } from '../../../contract/contract.ts';
import { agentOf } from '../../access/require-agent.ts';
import { listDeskContracts } from '../../contract-page/desk-contracts.ts';
import type { Route } from '../../http/app-instance.ts';

const query = z.strictObject( { after: z.string().max( 1000 ).optional() } );

/** The provider's contracts, by client. */
export const getDeskContracts: Route = ( app, { db } ) =>
	app.get(
		'/v1/desk/contracts',
		{ schema: { querystring: query, response: { 200: deskContractList } } },
		async ( request ) =>
			listDeskContracts( db, agentOf( request ), request.query.after )
	);
