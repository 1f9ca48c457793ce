import type { FastifyReply, FastifyRequest } from 'fastify';
import {
	deskQuoteConflict,
	type DeskQuoteChanged,
} from '../../../contract/desk-quote.ts';
import { agentOf, type AgentContext } from '../../access/require-agent.ts';
import type { Trx } from '../../db/database.ts';
import { tellDesk } from '../../desk-events/tell-desk.ts';
import { readDeskTicket } from '../../desk/read-desk-ticket.ts';
import { agentWriter } from '../../http/agent-writer.ts';
import { writeOnce } from '../../http/write-once.ts';
import { findDeskQuote, type QuotePlace } from '../../quotes/find-quote.ts';
import { QuoteClash } from '../../quotes/quote-clash.ts';
import { readDeskQuote } from '../../quotes/read-quotes.ts';
import type { Services } from '../../services.ts';
import { answerClash } from './answer-clash.ts';

interface QuoteWrite {
	request: FastifyRequest;
	reply: FastifyReply;
	/** The quote that is written, or will be there after it. */
	id: string;
	write: ( trx: Trx, agent: AgentContext, at: string ) => Promise< void >;
	status?: 200 | 201;
}

/** Runs an agent's write once for its key; answers with quote and ticket as they are then, also when something else came first. */
export async function writeQuoteAtDesk(
	{ db, now }: Pick< Services, 'db' | 'now' >,
	{ request, reply, id, write, status = 201 }: QuoteWrite
): Promise< FastifyReply > {
	const agent = agentOf( request );
	const at = now();
	const once = async ( trx: Trx ): Promise< DeskQuoteChanged > => {
		await write( trx, agent, at );
		const place = await findDeskQuote( trx, agent, id );
		// A draft writes nothing into the thread, and a colleague's desk must know of it all the same.
		await tellDesk( trx, agent.provider_id, {
			ticket_id: place.ticket_id,
			at,
			what: 'quote',
		} );
		return {
			quote: await readDeskQuote( trx, agent, place, at ),
			desk_ticket: await readDeskTicket(
				trx,
				agent,
				place.ticket_id,
				at
			),
		};
	};
	try {
		const writer = agentWriter( agent, at );
		return await writeOnce( db, request, reply, writer, once, status );
	} catch ( error ) {
		if ( ! ( error instanceof QuoteClash ) ) {
			throw error;
		}
		const place = await findDeskQuote( db, agent, id );
		const quote = await readDeskQuote( db, agent, place, at );
		return answerClash( request, reply, error, deskQuoteConflict, quote );
	}
}

/** A write on a quote that is there already. */
export function changeQuoteAtDesk(
	services: Pick< Services, 'db' | 'now' >,
	{
		id,
		write,
		...rest
	}: Omit< QuoteWrite, 'write' > & {
		write: (
			trx: Trx,
			agent: AgentContext,
			place: QuotePlace,
			at: string
		) => Promise< void >;
	}
): Promise< FastifyReply > {
	return writeQuoteAtDesk( services, {
		...rest,
		id,
		write: async ( trx, agent, at ) =>
			write( trx, agent, await findDeskQuote( trx, agent, id ), at ),
	} );
}
