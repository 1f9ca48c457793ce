import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { attachmentId } from '../../../contract/ids.ts';
import { callerOf } from '../../access/caller.ts';
import {
	cancelUpload,
	receiveUpload,
	type UploadState,
} from '../../attachments/receive-upload.ts';
import type { Route } from '../../http/app-instance.ts';

const URL = '/v1/uploads/:id';
const schema = { params: z.strictObject( { id: attachmentId } ) };

/**
 * The bytes of an announced document or video by the tus protocol 1.0 (core and termination): its announcement created it, so
 * a client begins with `HEAD` and goes on from what that says.
 */
export const UPLOAD_ROUTES: readonly Route[] = [
	( app, services ) =>
		app.head( URL, { schema }, async ( request, reply ) =>
			tell(
				reply.code( 200 ),
				await receiveUpload(
					services,
					callerOf( request, services.now() ),
					request.params.id,
					request
				)
			)
		),
	( app, services ) =>
		app.patch( URL, { schema }, async ( request, reply ) =>
			tell(
				reply.code( 204 ),
				await receiveUpload(
					services,
					callerOf( request, services.now() ),
					request.params.id,
					request
				)
			)
		),
	( app, services ) =>
		app.delete( URL, { schema }, async ( request, reply ) => {
			await cancelUpload(
				services,
				callerOf( request, services.now() ),
				request.params.id
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
