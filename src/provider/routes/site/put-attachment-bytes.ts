import * as z from 'zod';
import { attachment } from '../../../contract/attachment.ts';
import { attachmentId } from '../../../contract/ids.ts';
import { siteOf } from '../../access/caller.ts';
import { putAttachment } from '../../attachments/put-attachment.ts';
import type { Route } from '../../http/app-instance.ts';
import { ProblemError } from '../../http/problem-error.ts';
import { readKey } from '../../http/write-once.ts';

/** The bytes of an announced file. What they are is checked against the announcement, so repeating it changes nothing. */
export const putAttachmentBytes: Route = ( app, services ) =>
	app.put(
		'/v1/attachments/:id',
		{
			schema: {
				params: z.strictObject( { id: attachmentId } ),
				response: { 200: attachment },
			},
		},
		async ( request ) => {
			readKey( request );
			if ( ! Buffer.isBuffer( request.body ) ) {
				throw new ProblemError(
					'unsupported_media_type',
					'Send the bytes of a PNG, JPEG or WebP picture.'
				);
			}
			return putAttachment(
				services,
				siteOf( request ),
				request.params.id,
				request.body
			);
		}
	);
