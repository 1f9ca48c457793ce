import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Agent } from '../../contract/desk.ts';
import { toLocale, type Locale } from '../../contract/locale.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { DESK_COOKIE } from './desk-cookie.ts';
import { findSession } from './find-session.ts';
import { sha256 } from './token.ts';

/** A signed-in agent, at the desk of one provider. */
export interface AgentContext {
	provider_id: string;
	agent: Agent;
	session_sha256: string;
	expires_at: string;
	/** The language of the agent's browser: for the labels of topics and plans. */
	locale: Locale;
}

declare module 'fastify' {
	interface FastifyRequest {
		/** Set on every route of the desk, see requireAgent. */
		agentContext: AgentContext | null;
	}
}

const READS = new Set( [ 'GET', 'HEAD' ] );

/** Lets in signed-in agents only, and writes only with a header that no foreign page can add. */
export function requireAgent( app: FastifyInstance, services: Services ): void {
	app.decorateRequest( 'agentContext', null );
	app.addHook( 'onRequest', async ( request ) => {
		requireDeskHeader( request );
		request.agentContext = await findAgent( request, services );
	} );
}

/** A form or picture of another site cannot set a header of its own: what stands in it does not matter. */
export function requireDeskHeader( request: FastifyRequest ): void {
	if (
		! READS.has( request.method ) &&
		request.headers[ 'deskside-desk' ] === undefined
	) {
		throw new ProblemError(
			'forbidden',
			'The Deskside-Desk header is missing.'
		);
	}
}

/** The agent behind a request; only on routes under requireAgent. */
export function agentOf( request: FastifyRequest ): AgentContext {
	if ( ! request.agentContext ) {
		throw new Error( `${ request.url } is not under requireAgent.` );
	}
	return request.agentContext;
}

async function findAgent(
	request: FastifyRequest,
	{ db, now }: Services
): Promise< AgentContext > {
	const token = request.cookies[ DESK_COOKIE ];
	const session = token
		? await findSession( db, sha256( token ), now() )
		: null;
	if ( ! session ) {
		throw new ProblemError( 'unauthenticated', 'Sign in first.' );
	}
	return {
		...session,
		locale: firstLanguage( request.headers[ 'accept-language' ] ),
	};
}

/** `fr-BE,fr;q=0.9` → `fr`: browsers name the dearest first. */
function firstLanguage( header: string | undefined ): Locale {
	return toLocale( header?.split( /[,;]/ )[ 0 ] ?? '' );
}
