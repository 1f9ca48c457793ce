import * as z from 'zod';
import { attachmentId } from '../../../contract/ids.ts';
import { callerOf } from '../../access/caller.ts';
import { findAttachment } from '../../attachments/find-attachment.ts';
import { sendBytes } from '../../attachments/send-bytes.ts';
import type { Route } from '../../http/app-instance.ts';

/** The bytes of an attachment in a ticket that the caller may see. */
export const getAttachment: Route = ( app, services ) =>
	app.get(
		'/v1/attachments/:id',
		{ schema: { params: z.strictObject( { id: attachmentId } ) } },
		async ( request, reply ) => {
			const found = await findAttachment(
				services.db,
				callerOf( request, services.now() ),
				request.params.id
			);
			return sendBytes( reply, services, found );
		}
	);
