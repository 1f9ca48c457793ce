import { callerOf } from '../../access/caller.ts';
import { findOfSite } from '../../attachments/find-senders.ts';
import { uploadRoutes } from '../upload-routes.ts';

/** The bytes of a document or video that the site announced. */
export const UPLOAD_ROUTES = uploadRoutes(
	'/v1/uploads/:id',
	( { db, now }, request, id ) =>
		findOfSite( db, callerOf( request, now() ), id )
);
