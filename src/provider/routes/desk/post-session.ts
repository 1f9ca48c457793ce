import { agent, signIn } from '../../../contract/desk.ts';
import { DESK_COOKIE, deskCookieOptions } from '../../access/desk-cookie.ts';
import { createGuessLimit } from '../../access/guess-limit.ts';
import { requireDeskHeader } from '../../access/require-agent.ts';
import { openSession } from '../../access/sign-in.ts';
import type { Route } from '../../http/app-instance.ts';
import { perMinute } from '../../http/rate-limits.ts';

/** Signs an agent in. */
export const postSession: Route = ( app, { db, config, now } ) => {
	const guesses = createGuessLimit();
	app.post(
		'/v1/desk/session',
		{
			schema: { body: signIn, response: { 201: agent } },
			config: { rateLimit: perMinute( 10 ) },
			onRequest: async ( request ) => requireDeskHeader( request ),
		},
		async ( request, reply ) => {
			const account = request.body.email.toLowerCase();
			guesses.count( account, now() );
			const opened = await openSession( db, request.body, now() );
			guesses.forget( account );
			return reply
				.setCookie(
					DESK_COOKIE,
					opened.token,
					deskCookieOptions( config )
				)
				.code( 201 )
				.send( opened.agent );
		}
	);
};
