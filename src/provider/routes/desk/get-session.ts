import { agent } from '../../../contract/desk.ts';
import { agentOf } from '../../access/require-agent.ts';
import type { Route } from '../../http/app-instance.ts';

/** Who is signed in. */
export const getSession: Route = ( app ) =>
	app.get(
		'/v1/desk/session',
		{ schema: { response: { 200: agent } } },
		async ( request ) => agentOf( request ).agent
	);
