import { SITE_ROUTES } from '../../contract/routes.ts';
import type { SendAnswer } from '../../contract/site.ts';
import { buildUrl } from './build-url.ts';
import { callSite } from './call-site.ts';
import { sendTwice } from './send-twice.ts';

const { path, answer } = SITE_ROUTES.putAttachment;

/** 8 MB over a slow line take their time. */
const UPLOAD_MS = 180_000;

/** The bytes of an attachment that a ticket or message announced; the same bytes may come any number of times. */
export const putAttachment = (
	id: string,
	ticketId: string,
	bytes: Blob
): Promise< SendAnswer > =>
	sendTwice( () =>
		callSite(
			{
				url: buildUrl( path, { id }, { ticket: ticketId } ),
				method: 'PUT',
				body: bytes,
				type: bytes.type,
				patience: UPLOAD_MS,
			},
			answer
		)
	);
