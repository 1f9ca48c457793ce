import type { Attachment } from '../../contract/attachment.ts';
import type { SiteContext } from '../access/site-context.ts';
import { sha256 } from '../access/token.ts';
import type { Db } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { decodePicture, type Picture } from './decode-picture.ts';
import { toAttachment, type AttachmentRow } from './to-attachment.ts';

/**
 * Takes in the bytes of an announced file. The same bytes again get the same answer; what is kept is drawn anew from the
 * pixels, see decodePicture.
 *
 * @throws {ProblemError} `not_found` for what this site did not announce; `attachment_mismatch` for other bytes than were
 *                        announced; `unsupported_media_type` for what is no picture (then it stays refused).
 */
export async function putAttachment(
	{ db, files, now }: Pick< Services, 'db' | 'files' | 'now' >,
	{ provider_id, site_id }: SiteContext,
	id: string,
	bytes: Buffer
): Promise< Attachment > {
	const announced = await findAnnounced( db, { provider_id, site_id, id } );
	if (
		bytes.length !== announced.bytes ||
		sha256( bytes ) !== announced.sha256
	) {
		throw new ProblemError(
			'attachment_mismatch',
			'These are not the bytes that were announced.'
		);
	}
	if ( announced.status === 'here' ) {
		return toAttachment( announced );
	}
	const picture = await decodeOrRefuse( db, announced, bytes );
	const stored_name = await files.write( picture.bytes );
	const kept = await keep( db, announced, {
		picture,
		stored_name,
		at: now(),
	} );
	if ( ! kept ) {
		// The same bytes came twice at once, and the other one was first.
		await files.remove( stored_name );
	}
	return toAttachment(
		kept ?? ( await findAnnounced( db, { provider_id, site_id, id } ) )
	);
}

type Place = Pick< AttachmentRow, 'provider_id' | 'site_id' | 'id' >;

async function findAnnounced(
	db: Db,
	{ provider_id, site_id, id }: Place
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

async function decodeOrRefuse(
	db: Db,
	announced: AttachmentRow,
	bytes: Buffer
): Promise< Picture > {
	try {
		return await decodePicture( bytes );
	} catch ( error ) {
		await update( db, announced, { status: 'refused' } );
		throw error;
	}
}

/** Null when the attachment is here already. */
async function keep(
	db: Db,
	announced: AttachmentRow,
	{
		picture,
		stored_name,
		at,
	}: { picture: Picture; stored_name: string; at: string }
): Promise< AttachmentRow | null > {
	const { width, height, type: stored_type } = picture;
	const here = {
		status: 'here',
		width,
		height,
		stored_name,
		stored_type,
		received_at: at,
	} as const;
	return db.transaction().execute( async ( trx ) => {
		if ( ! ( await update( trx, announced, here ) ) ) {
			return null;
		}
		await tellDesk( trx, announced.provider_id, {
			ticket_id: announced.ticket_id,
			at,
			what: 'attachment',
		} );
		return { ...announced, ...here };
	} );
}

/** False when the attachment is here already: what is here never changes. */
async function update(
	db: Db,
	{ provider_id, site_id, id }: Place,
	change: Partial< AttachmentRow >
): Promise< boolean > {
	const changed = await db
		.updateTable( 'attachments' )
		.set( change )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.where( 'status', '<>', 'here' )
		.returning( 'id' )
		.executeTakeFirst();
	return changed !== undefined;
}
