import * as z from 'zod';
import { sha256 } from '../../access/token.ts';
import { findByAddress } from '../../attachments/find-attachment.ts';
import { sendBytes } from '../../attachments/send-bytes.ts';
import type { Route } from '../../http/app-instance.ts';

const params = z.strictObject( {
	token: z.string().regex( /^[A-Za-z0-9_-]{43}$/ ),
} );

/** The bytes of the attachment that a living address leads to; nothing tells an expired address from one that never was. */
export const getFile: Route = ( app, services ) =>
	app.get(
		'/v1/files/:token',
		{ schema: { params } },
		async ( request, reply ) =>
			sendBytes(
				reply,
				services,
				await findByAddress(
					services.db,
					sha256( request.params.token ),
					services.now()
				),
				'private, no-store'
			)
	);
