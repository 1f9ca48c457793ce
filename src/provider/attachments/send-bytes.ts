import type { FastifyReply } from 'fastify';
import type { Services } from '../services.ts';
import { disposition } from './file-name.ts';
import type { StoredAttachment } from './find-attachment.ts';

/**
 * Sends the bytes under our own content type, in a way that no browser runs anything in them: never sniffed, never framed
 * with rights, saved rather than opened. They never change, so a browser may keep them for itself.
 */
export async function sendBytes(
	reply: FastifyReply,
	{ files }: Pick< Services, 'files' >,
	{ id, name, stored_name, stored_type }: StoredAttachment,
	cache = 'private, max-age=31536000, immutable'
): Promise< FastifyReply > {
	const bytes = await files.read( stored_name );
	return reply
		.type(
			stored_type.startsWith( 'text/' )
				? `${ stored_type }; charset=utf-8`
				: stored_type
		)
		.header( 'content-disposition', disposition( id, name, stored_type ) )
		.header( 'content-security-policy', "default-src 'none'; sandbox" )
		.header( 'x-content-type-options', 'nosniff' )
		.header( 'cache-control', cache )
		.serializer( ( payload: Buffer ) => payload as unknown as string )
		.send( bytes );
}
