import type { FastifyReply, FastifyRequest } from 'fastify';
import { agentOf, type AgentContext } from '../access/require-agent.ts';
import type { Trx } from '../db/database.ts';
import { agentWriter } from '../http/agent-writer.ts';
import { writeOnce } from '../http/write-once.ts';
import type { Services } from '../services.ts';
import { readDeskTicket } from './read-desk-ticket.ts';

/** Runs an agent's write once for its key and answers with the ticket as it is then. */
export function writeAtDesk(
	{ db, now }: Pick< Services, 'db' | 'now' >,
	{
		id,
		request,
		reply,
	}: { id: string; request: FastifyRequest; reply: FastifyReply },
	write: ( trx: Trx, agent: AgentContext, at: string ) => Promise< void >,
	status: 200 | 201 = 201
): Promise< FastifyReply > {
	const agent = agentOf( request );
	const at = now();
	const once = async ( trx: Trx ) => {
		await write( trx, agent, at );
		return readDeskTicket( trx, agent, id, at );
	};
	return writeOnce(
		db,
		request,
		reply,
		agentWriter( agent, at ),
		once,
		status
	);
}
