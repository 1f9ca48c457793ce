import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { PROBLEMS } from '../../../contract/problem.ts';
import type { QuoteClash } from '../../quotes/quote-clash.ts';

/** Answers that the quote is not what was acted on: 409 `state_conflict` with what happened and the quote as it is now. */
export function answerClash< Conflict >(
	request: FastifyRequest,
	reply: FastifyReply,
	{ code, message }: QuoteClash,
	schema: z.ZodType< Conflict >,
	quote: unknown
): FastifyReply {
	const status = PROBLEMS[ code ];
	const body = {
		type: `urn:deskside:problem:${ code }`,
		title: 'Conflict',
		status,
		code,
		detail: message,
		request_id: request.id,
		quote,
	};
	return reply
		.code( status )
		.type( 'application/problem+json; charset=utf-8' )
		.serializer( ( payload: string ) => payload )
		.send( JSON.stringify( schema.parse( body ) ) );
}
