import { HttpResponse } from 'msw';
import type { DeskTicket, SeenTicket } from '../../contract/desk.ts';
import {
	PROBLEMS,
	type Meanwhile,
	type ProblemCode,
} from '../../contract/problem.ts';

/** A refusal that says what came in between. */
export interface Refusal {
	code: ProblemCode;
	meanwhile: Meanwhile;
}

/** What a client or a colleague wrote after the message that was seen. */
export function unseenOf(
	{ ticket }: DeskTicket,
	{ message_id }: SeenTicket
): Meanwhile | null {
	const at = ticket.messages.findIndex( ( { id } ) => id === message_id );
	const unseen = ticket.messages
		.slice( at + 1 )
		.filter( ( { author } ) => ! author.you )
		.at( -1 );
	return unseen
		? {
				what: unseen.author.kind === 'agent' ? 'answer' : 'message',
				by: unseen.author.name,
				agent_id: null,
				at: unseen.received_at,
		  }
		: null;
}

/** As the provider writes it. */
export function refuse( refusal: ProblemCode | Refusal ): Response {
	const { code, ...more } =
		typeof refusal === 'string' ? { code: refusal } : refusal;
	const status = PROBLEMS[ code ];
	return HttpResponse.json(
		{ type: 'about:blank', title: code, status, code, ...more },
		{ status, headers: { 'Content-Type': 'application/problem+json' } }
	);
}
