import type { Db } from '../db/database.ts';
import type { AttachmentPlace } from './find-announced.ts';
import { IS_OVER } from './require-wanted.ts';
import type { AttachmentRow } from './to-attachment.ts';

/** Writes down what became of a file. False when it is here, erased or called off already: then that stays. */
export async function updateAttachment(
	db: Db,
	{ provider_id, site_id, id }: AttachmentPlace,
	change: Partial< AttachmentRow >
): Promise< boolean > {
	const changed = await db
		.updateTable( 'attachments' )
		.set( change )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.where( 'status', '<>', 'here' )
		.where( ( is ) =>
			is.or( [
				is( 'refused_for', 'is', null ),
				is( 'refused_for', 'not in', IS_OVER ),
			] )
		)
		.returning( 'id' )
		.executeTakeFirst();
	return changed !== undefined;
}
