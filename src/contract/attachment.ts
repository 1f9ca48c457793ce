import * as z from 'zod';
import { attachmentId } from './ids.ts';

/** 8 MB: larger files go up resumably. */
export const MAX_ATTACHMENT_BYTES = 8 * 1024 * 1024;

export const ATTACHMENT_TYPES = [
	'image/png',
	'image/jpeg',
	'image/webp',
] as const;

/** A file announced with a ticket or message; its bytes follow under the same id, in any order, any number of times. */
export const announcedAttachment = z.strictObject( {
	id: attachmentId,
	kind: z.enum( [ 'picture', 'file' ] ),
	name: z.string().min( 1 ).max( 200 ),
	type: z.enum( ATTACHMENT_TYPES ),
	bytes: z.int().min( 1 ).max( MAX_ATTACHMENT_BYTES ),
	sha256: z.string().regex( /^[0-9a-f]{64}$/ ),
} );
export type AnnouncedAttachment = z.infer< typeof announcedAttachment >;

export const attachment = announcedAttachment.extend( {
	/** awaited: announced, not here yet; here: can be read; refused: the bytes were not what was announced, or no picture. */
	status: z.enum( [ 'awaited', 'here', 'refused' ] ),
	width: z.int().nullable(),
	height: z.int().nullable(),
} );
export type Attachment = z.infer< typeof attachment >;
