import type { FastifyReply } from 'fastify';

/** Sends a file to keep, never to show. */
export function sendCsv(
	reply: FastifyReply,
	name: string,
	text: string
): FastifyReply {
	return reply
		.type( 'text/csv; charset=utf-8' )
		.header( 'content-disposition', `attachment; filename="${ name }"` )
		.serializer( ( payload: string ) => payload )
		.send( text );
}
