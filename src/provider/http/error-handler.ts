import type { FastifyReply, FastifyRequest } from 'fastify';
import { isResponseSerializationError } from 'fastify-type-provider-zod';
import { STATUS_CODES } from 'node:http';
import { problem, type Problem } from '../../contract/problem.ts';
import { errorLine } from './error-line.ts';
import type { ProblemError } from './problem-error.ts';
import { toProblem } from './to-problem.ts';

/** The one place that answers errors: RFC 9457. From 500 on the log has the rest, the client only the request's id. */
export function errorHandler(
	error: unknown,
	request: FastifyRequest,
	reply: FastifyReply
): FastifyReply {
	const refusal = toProblem( error );
	if ( refusal.status >= 500 ) {
		request.log.error(
			{
				err: errorLine(
					isResponseSerializationError( error ) ? error.cause : error
				),
			},
			'request failed'
		);
	}
	return sendProblem( reply, request.id, refusal );
}

/** Answers a refusal; also for what never reaches a handler, such as an unknown address. */
export function sendProblem(
	reply: FastifyReply,
	requestId: string,
	refusal: ProblemError
): FastifyReply {
	if ( refusal.retryAfter !== undefined ) {
		void reply.header( 'retry-after', String( refusal.retryAfter ) );
	}
	// Checked and written here, since a route's own response schemas say nothing about errors.
	return reply
		.code( refusal.status )
		.type( 'application/problem+json; charset=utf-8' )
		.serializer( ( payload: string ) => payload )
		.send(
			JSON.stringify( problem.parse( toBody( refusal, requestId ) ) )
		);
}

function toBody(
	{ code, status, detail, fields, retryAfter, meanwhile }: ProblemError,
	requestId: string
): Problem {
	return {
		type: `urn:deskside:problem:${ code }`,
		title: STATUS_CODES[ status ] ?? 'Error',
		status,
		code,
		request_id: requestId,
		...( detail === undefined ? {} : { detail } ),
		...( retryAfter === undefined ? {} : { retry_after: retryAfter } ),
		...( fields === undefined ? {} : { fields } ),
		...( meanwhile === undefined ? {} : { meanwhile } ),
	};
}
