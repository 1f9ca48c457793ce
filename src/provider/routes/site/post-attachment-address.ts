import * as z from 'zod';
import { attachmentAddress } from '../../../contract/attachment.ts';
import { attachmentId } from '../../../contract/ids.ts';
import { callerOf } from '../../access/caller.ts';
import { giveAddress } from '../../attachments/give-address.ts';
import type { Route } from '../../http/app-instance.ts';

/** An address under which the caller may save an attachment for some minutes. Each asking makes another one. */
export const postAttachmentAddress: Route = ( app, { db, now } ) =>
	app.post(
		'/v1/attachments/:id/address',
		{
			schema: {
				params: z.strictObject( { id: attachmentId } ),
				response: { 201: attachmentAddress },
			},
		},
		async ( request, reply ) =>
			reply
				.code( 201 )
				.header( 'cache-control', 'no-store' )
				.send(
					await giveAddress(
						db,
						callerOf( request, now() ),
						request.params.id
					)
				)
	);
