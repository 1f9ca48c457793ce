import type { Attachment } from '../../contract/attachment.ts';
import type { SiteContext } from '../access/site-context.ts';
import type { Services } from '../services.ts';
import { findAnnounced } from './find-announced.ts';
import { takeBytes } from './take-bytes.ts';

/**
 * Takes in the bytes of an announced picture in one piece.
 *
 * @throws {ProblemError} `not_found` for what this site did not announce, and what `takeBytes` throws.
 */
export async function putAttachment(
	services: Pick< Services, 'db' | 'files' | 'now' >,
	{ provider_id, site_id }: SiteContext,
	id: string,
	bytes: Buffer
): Promise< Attachment > {
	return takeBytes(
		services,
		await findAnnounced( services.db, { provider_id, site_id, id } ),
		bytes
	);
}
