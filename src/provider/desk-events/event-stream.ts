import type { FastifyReply } from 'fastify';
import type { AgentContext } from '../access/require-agent.ts';
import type { DeskHub } from './desk-hub.ts';

/** Often enough that no proxy takes the connection for dead. */
const PULSE_MILLISECONDS = 20_000;
const LONGEST_TIMER = 2 ** 31 - 1;

/** Keeps the answer open and writes each event of the agent's provider to it, until the session or the client ends. */
export function openEventStream(
	reply: FastifyReply,
	hub: DeskHub,
	agent: AgentContext,
	at: string
): void {
	reply.hijack();
	const { raw } = reply;
	raw.writeHead( 200, {
		'content-type': 'text/event-stream; charset=utf-8',
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff',
		'x-accel-buffering': 'no',
	} );
	raw.write( 'retry: 2000\n:\n\n' );
	const end = () => raw.end();
	const leave = hub.join( {
		provider_id: agent.provider_id,
		session_sha256: agent.session_sha256,
		send: ( event ) =>
			raw.write( `data: ${ JSON.stringify( event ) }\n\n` ),
		end,
	} );
	const pulse = setInterval( () => raw.write( ':\n\n' ), PULSE_MILLISECONDS );
	const sessionEnd = setTimeout(
		end,
		Math.min(
			Date.parse( agent.expires_at ) - Date.parse( at ),
			LONGEST_TIMER
		)
	);
	raw.on( 'close', () => {
		clearInterval( pulse );
		clearTimeout( sessionEnd );
		leave();
	} );
}
