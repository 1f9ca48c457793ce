import { agentOf } from '../../access/require-agent.ts';
import { findOfAgents } from '../../attachments/find-senders.ts';
import { uploadRoutes } from '../upload-routes.ts';

/** The bytes of whatever an agent announced with an answer, pictures too. */
export const DESK_UPLOAD_ROUTES = uploadRoutes(
	'/v1/desk/uploads/:id',
	( { db }, request, id ) => findOfAgents( db, agentOf( request ), id )
);
