import { DESK_COOKIE, deskCookieOptions } from '../../access/desk-cookie.ts';
import { agentOf } from '../../access/require-agent.ts';
import { closeSession } from '../../access/sign-in.ts';
import type { Route } from '../../http/app-instance.ts';

/** Signs the agent out, here and in the open event stream. */
export const deleteSession: Route = ( app, { db, config, hub } ) =>
	app.delete(
		'/v1/desk/session',
		{ schema: {} },
		async ( request, reply ) => {
			const { session_sha256 } = agentOf( request );
			await closeSession( db, session_sha256 );
			hub.endSession( session_sha256 );
			return reply
				.clearCookie( DESK_COOKIE, deskCookieOptions( config ) )
				.code( 204 )
				.send();
		}
	);
