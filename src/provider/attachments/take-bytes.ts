import {
	PICTURE_TYPES,
	type Attachment,
	type AttachmentType,
} from '../../contract/attachment.ts';
import { sha256 } from '../access/token.ts';
import type { Db } from '../db/database.ts';
import { tellDesk } from '../desk-events/tell-desk.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { decodePicture } from './decode-picture.ts';
import { dropFile, keepFile, noteFile } from './files-to-remove.ts';
import { findAnnounced } from './find-announced.ts';
import { inspectFile } from './inspect/inspect-file.ts';
import { RefusedFile } from './inspect/refused-file.ts';
import { requireWanted } from './require-wanted.ts';
import { toAttachment, type AttachmentRow } from './to-attachment.ts';
import { updateAttachment } from './update-attachment.ts';

/** What is kept of a file, and what is told of it. */
interface Kept {
	bytes: Buffer;
	type: AttachmentType;
	width: number | null;
	height: number | null;
}

/**
 * Takes in the bytes of an announced file. The same bytes again get the same answer. A picture is drawn anew from its pixels,
 * a document or video looked through (attachments/inspect).
 *
 * @throws {ProblemError} `attachment_mismatch` for other bytes than were announced; `too_large` for what there is no room for;
 *                        `state_conflict` for what was erased or called off; `unsupported_media_type` for what is not taken (then
 *                        it stays refused, with the reason).
 */
export async function takeBytes(
	{ db, files, now }: Pick< Services, 'db' | 'files' | 'now' >,
	announced: AttachmentRow,
	bytes: Buffer
): Promise< Attachment > {
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
	requireWanted( announced );
	const file = await lookThrough( db, announced, bytes );
	const stored_name = await files.write( file.bytes, ( name ) =>
		noteFile( db, name, now() )
	);
	const kept = await keep( db, announced, { file, stored_name, at: now() } );
	if ( kept ) {
		return toAttachment( kept );
	}
	// The same bytes came twice at once and the other one was first, or the file was erased or called off meanwhile.
	await dropFile( { db, files }, stored_name );
	const found = await findAnnounced( db, announced );
	requireWanted( found );
	return toAttachment( found );
}

const isPicture = ( { type }: AttachmentRow ): boolean =>
	PICTURE_TYPES.some( ( known ) => known === type );

async function lookThrough(
	db: Db,
	announced: AttachmentRow,
	bytes: Buffer
): Promise< Kept > {
	try {
		return isPicture( announced )
			? await decodePicture( bytes )
			: {
					...( await inspectFile( bytes, announced.type ) ),
					width: null,
					height: null,
			  };
	} catch ( error ) {
		if ( error instanceof RefusedFile ) {
			await updateAttachment( db, announced, {
				status: 'refused',
				refused_for: error.refusedFor,
			} );
		}
		throw error;
	}
}

/**
 * Null when the attachment is here already, or gone for good. When its transaction fails nobody knows here whether the row was
 * written, so the bytes stay: the sweep knows.
 */
async function keep(
	db: Db,
	announced: AttachmentRow,
	{ file, stored_name, at }: { file: Kept; stored_name: string; at: string }
): Promise< AttachmentRow | null > {
	const { width, height, type: stored_type } = file;
	const here = {
		status: 'here',
		refused_for: null,
		width,
		height,
		stored_name,
		stored_type,
		received_at: at,
	} as const;
	return db.transaction().execute( async ( trx ) => {
		if ( ! ( await updateAttachment( trx, announced, here ) ) ) {
			return null;
		}
		if ( ! ( await keepFile( trx, stored_name ) ) ) {
			// It took so long that a sweep has taken the bytes for left over: they have to come again.
			throw new ProblemError( 'overloaded', undefined, {
				retryAfter: 1,
			} );
		}
		await tellDesk( trx, announced.provider_id, {
			ticket_id: announced.ticket_id,
			at,
			what: 'attachment',
		} );
		return { ...announced, ...here };
	} );
}
