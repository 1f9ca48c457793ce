import * as z from 'zod';
import { attachmentId, ticketId } from './ids.ts';
import { savedFrom, sendAnswer, uploadCancelled, uploadState } from './site.ts';

/** The site's routes of files, see routes.ts: a picture in one piece, a document or video in chunks. */
export const ATTACHMENT_ROUTES = {
	putAttachment: {
		method: 'PUT',
		path: '/attachments/{id}',
		may: 'deskside_ask',
		params: z.strictObject( { id: attachmentId } ),
		query: z.strictObject( { ticket: ticketId } ),
		answer: sendAnswer,
	},
	getAttachment: {
		method: 'GET',
		path: '/attachments/{id}',
		may: 'deskside_ask',
		params: z.strictObject( { id: attachmentId } ),
	},
	getUpload: {
		method: 'GET',
		path: '/attachments/{id}/upload',
		may: 'deskside_ask',
		params: z.strictObject( { id: attachmentId } ),
		answer: uploadState,
	},
	sendChunk: {
		method: 'POST',
		path: '/attachments/{id}/upload',
		may: 'deskside_ask',
		params: z.strictObject( { id: attachmentId } ),
		query: z.strictObject( { offset: z.string().regex( /^\d{1,9}$/ ) } ),
		answer: uploadState,
	},
	cancelUpload: {
		method: 'POST',
		path: '/attachments/{id}/cancel',
		may: 'deskside_ask',
		params: z.strictObject( { id: attachmentId } ),
		answer: uploadCancelled,
	},
	saveAttachment: {
		method: 'POST',
		path: '/attachments/{id}/address',
		may: 'deskside_ask',
		params: z.strictObject( { id: attachmentId } ),
		answer: savedFrom,
	},
} as const;
