import * as z from 'zod';
import { attachmentId } from '../../../contract/ids.ts';
import { agentOf } from '../../access/require-agent.ts';
import { findDeskAttachment } from '../../attachments/find-attachment.ts';
import { sendBytes } from '../../attachments/send-bytes.ts';
import type { Route } from '../../http/app-instance.ts';

/** The bytes of an attachment. */
export const getDeskAttachment: Route = ( app, services ) =>
	app.get(
		'/v1/desk/attachments/:id',
		{ schema: { params: z.strictObject( { id: attachmentId } ) } },
		async ( request, reply ) =>
			sendBytes(
				reply,
				services,
				await findDeskAttachment(
					services.db,
					agentOf( request ),
					request.params.id
				)
			)
	);
