import type { FastifyReply } from 'fastify';
import type { AgentContext } from '../access/require-agent.ts';
import type { DeskHub } from './desk-hub.ts';

/** Often enough that no proxy takes the connection for dead. */
const PULSE_MILLISECONDS = 20_000;
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Keeps the answer open and writes each event of the agent's provider to it, until the session or the client ends. Its head is
 * sent once the desk hears everything: who reads the queue after that misses nothing.
 *
 * @throws {Error} When the database cannot be listened to; nothing was answered then.
 */
export async function openEventStream(
	reply: FastifyReply,
	hub: DeskHub,
	agent: AgentContext,
	at: string
): Promise< void > {
	const { raw } = reply;
	const end = () => raw.end();
	const leave = await hub.join( {
		provider_id: agent.provider_id,
		session_sha256: agent.session_sha256,
		send: ( event ) => write( raw, `data: ${ JSON.stringify( event ) }` ),
		end,
	} );
	reply.hijack();
	if ( raw.closed ) {
		leave();
		return;
	}
	raw.writeHead( 200, {
		'content-type': 'text/event-stream; charset=utf-8',
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff',
		'x-accel-buffering': 'no',
		// Kept for a next request, it would keep a provider that stops from stopping, once the stream has ended.
		connection: 'close',
	} );
	write( raw, 'retry: 2000\n:' );
	const pulse = setInterval( () => write( raw, ':' ), PULSE_MILLISECONDS );
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

const write = ( raw: FastifyReply[ 'raw' ], block: string ) =>
	raw.write( `${ block }\n\n` );
