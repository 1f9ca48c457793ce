import type { FastifyReply } from 'fastify';
import type { Evidence } from '../../quotes/read-evidence.ts';

/** Sends the record byte for byte, so that `sha256sum` of the file gives the hash; the hash is told beside it. */
export function sendEvidence(
	reply: FastifyReply,
	id: string,
	{ text, sha256 }: Evidence
): FastifyReply {
	return reply
		.type( 'application/json; charset=utf-8' )
		.header( 'deskside-evidence-sha256', sha256 )
		.header( 'content-disposition', `attachment; filename="${ id }.json"` )
		.serializer( ( payload: string ) => payload )
		.send( text );
}
