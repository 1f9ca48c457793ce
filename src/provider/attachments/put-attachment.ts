import type { Attachment } from '../../contract/attachment.ts';
import type { SiteContext } from '../access/site-context.ts';
import type { Services } from '../services.ts';
import { findOfWholeSite } from './find-senders.ts';
import { takeBytes } from './take-bytes.ts';

/**
 * Takes in the bytes of an announced picture in one piece.
 *
 * @throws {ProblemError} `not_found` for what this site did not announce, and what `takeBytes` throws.
 */
export async function putAttachment(
	services: Pick< Services, 'db' | 'files' | 'now' >,
	site: SiteContext,
	id: string,
	bytes: Buffer
): Promise< Attachment > {
	return takeBytes(
		services,
		await findOfWholeSite( services.db, site, id ),
		bytes
	);
}
