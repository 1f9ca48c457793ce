import type { FastifyReply } from 'fastify';
import type { Services } from '../services.ts';
import type { StoredAttachment } from './find-attachment.ts';

/**
 * Sends the bytes under our own content type, in a way that no browser runs anything in them: never sniffed, never framed
 * with rights, saved rather than opened. They never change, so a browser may keep them for itself.
 */
export async function sendBytes(
	reply: FastifyReply,
	{ files }: Pick< Services, 'files' >,
	attachment: StoredAttachment
): Promise< FastifyReply > {
	const bytes = await files.read( attachment.stored_name );
	return reply
		.type( attachment.stored_type )
		.header(
			'content-disposition',
			`attachment; filename="${ attachment.id }${
				ENDINGS[ attachment.stored_type ] ?? ''
			}"`
		)
		.header( 'content-security-policy', "default-src 'none'; sandbox" )
		.header( 'x-content-type-options', 'nosniff' )
		.header( 'cache-control', 'private, max-age=31536000, immutable' )
		.serializer( ( payload: Buffer ) => payload as unknown as string )
		.send( bytes );
}

/** The sender's file name stays out of headers; it is shown in the thread as text. */
const ENDINGS: Readonly< Record< string, string > > = {
	'image/png': '.png',
	'image/jpeg': '.jpg',
	'image/webp': '.webp',
};
