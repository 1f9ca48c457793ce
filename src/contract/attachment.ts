import * as z from 'zod';
import { attachmentId, instant } from './ids.ts';

/** 8 MB: the bytes of a picture come in one piece. */
export const MAX_ATTACHMENT_BYTES = 8 * 1024 * 1024;

/** 100 MB: documents and videos come resumably, in chunks. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;

/** The largest chunk that a site forwards at once. */
export const MAX_CHUNK_BYTES = 4 * 1024 * 1024;

/** Drawn anew from their pixels. */
export const PICTURE_TYPES = [
	'image/png',
	'image/jpeg',
	'image/webp',
] as const;

/** Looked through, kept sealed, and only ever saved, never opened in a page. What is not in the list is refused. */
export const FILE_TYPES = [
	'application/pdf',
	'text/plain',
	'text/csv',
	'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'application/vnd.oasis.opendocument.text',
	'application/vnd.oasis.opendocument.spreadsheet',
	'video/mp4',
	'video/quicktime',
	'video/webm',
] as const;

export const ATTACHMENT_TYPES = [ ...PICTURE_TYPES, ...FILE_TYPES ] as const;
export type AttachmentType = ( typeof ATTACHMENT_TYPES )[ number ];

/**
 * Why a file is not taken: the space of ticket or site is used up; larger than its type may be; its content is of no type that
 * is taken; something in it runs, hides or unpacks without end; the sender called it off; its bytes never came; it was erased with the
 * data of its person.
 */
export const REFUSED_FOR = [
	'no_room',
	'too_large',
	'type',
	'unsafe',
	'cancelled',
	'never_came',
	'erased',
] as const;
export type RefusedFor = ( typeof REFUSED_FOR )[ number ];

/** A file announced with a ticket or message; its bytes follow under the same id, in any order, any number of times. */
export const announcedAttachment = z.strictObject( {
	id: attachmentId,
	kind: z.enum( [ 'picture', 'file' ] ),
	name: z.string().min( 1 ).max( 200 ),
	type: z.enum( ATTACHMENT_TYPES ),
	bytes: z.int().min( 1 ).max( MAX_FILE_BYTES ),
	sha256: z.string().regex( /^[0-9a-f]{64}$/ ),
} );
export type AnnouncedAttachment = z.infer< typeof announcedAttachment >;

export const attachment = announcedAttachment.extend( {
	/** awaited: announced, not here yet; here: can be read, and `type` is what its content is; refused: see `refused_for`. */
	status: z.enum( [ 'awaited', 'here', 'refused' ] ),
	refused_for: z.enum( REFUSED_FOR ).nullable(),
	width: z.int().nullable(),
	height: z.int().nullable(),
} );
export type Attachment = z.infer< typeof attachment >;

/** Where the bytes of an attachment can be saved for a few minutes, by whoever has the address: below the provider's origin. */
export const attachmentAddress = z.strictObject( {
	path: z.string().regex( /^\/v1\/files\/[A-Za-z0-9_-]{43}$/ ),
	expires_at: instant,
} );
export type AttachmentAddress = z.infer< typeof attachmentAddress >;
