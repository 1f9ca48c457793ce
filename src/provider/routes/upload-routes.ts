import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { attachmentId } from '../../contract/ids.ts';
import {
	cancelUpload,
	receiveUpload,
	type UploadState,
} from '../attachments/receive-upload.ts';
import type { AttachmentRow } from '../attachments/to-attachment.ts';
import type { Route } from '../http/app-instance.ts';
import type { Services } from '../services.ts';

const schema = { params: z.strictObject( { id: attachmentId } ) };

/**
 * The bytes of an announced file by the tus protocol 1.0 (core and termination): its announcement created it, so a client begins
 * with `HEAD` and goes on from what that says.
 *
 * @param url  With `:id`.
 * @param find The file, when it is the caller's to send; otherwise it throws `not_found`.
 */
export const uploadRoutes = (
	url: string,
	find: (
		services: Services,
		request: FastifyRequest,
		id: string
	) => Promise< AttachmentRow >
): readonly Route[] => [
	( app, services ) =>
		app.head( url, { schema }, async ( request, reply ) =>
			tell(
				reply.code( 200 ),
				await receiveUpload(
					services,
					await find( services, request, request.params.id ),
					request
				)
			)
		),
	( app, services ) =>
		app.patch( url, { schema }, async ( request, reply ) =>
			tell(
				reply.code( 204 ),
				await receiveUpload(
					services,
					await find( services, request, request.params.id ),
					request
				)
			)
		),
	( app, services ) =>
		app.delete( url, { schema }, async ( request, reply ) => {
			await cancelUpload(
				services,
				await find( services, request, request.params.id )
			);
			return reply.code( 204 ).header( 'tus-resumable', '1.0.0' ).send();
		} ),
];

function tell(
	reply: FastifyReply,
	{ offset, length }: UploadState
): FastifyReply {
	return reply
		.header( 'tus-resumable', '1.0.0' )
		.header( 'upload-offset', String( offset ) )
		.header( 'upload-length', String( length ) )
		.header( 'cache-control', 'no-store' )
		.send();
}
