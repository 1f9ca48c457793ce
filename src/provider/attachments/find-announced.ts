import type { Db } from '../db/database.ts';
import { notFound } from '../http/problem-error.ts';
import type { AttachmentRow } from './to-attachment.ts';

/** Names an attachment: its place in the tables' keys. */
export type AttachmentPlace = Pick<
	AttachmentRow,
	'provider_id' | 'site_id' | 'id'
>;

/** @throws {ProblemError} `not_found` for what this site did not announce. */
export async function findAnnounced(
	db: Db,
	{ provider_id, site_id, id }: AttachmentPlace
): Promise< AttachmentRow > {
	const row = await db
		.selectFrom( 'attachments' )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.selectAll()
		.executeTakeFirst();
	if ( ! row ) {
		throw notFound();
	}
	return row;
}
