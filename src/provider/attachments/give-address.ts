import type { AttachmentAddress } from '../../contract/attachment.ts';
import type { Caller } from '../access/caller.ts';
import { newToken, sha256 } from '../access/token.ts';
import type { Db } from '../db/database.ts';
import { findAttachment } from './find-attachment.ts';

/** Long enough for a slow start of a download, too short to be passed on. */
const MINUTES = 5;

/**
 * An address under which one attachment can be saved for five minutes: 256 random bits, of which the hash is kept. The browser
 * gets the file from the provider with it, so that a large one needs no memory of the site.
 *
 * @throws {ProblemError} `not_found` for what the caller may not see.
 */
export async function giveAddress(
	db: Db,
	caller: Caller,
	id: string
): Promise< AttachmentAddress > {
	const { provider_id, site_id } = await findAttachment( db, caller, id );
	const token = newToken();
	const expires_at = new Date(
		Date.parse( caller.at ) + MINUTES * 60_000
	).toISOString();
	await db
		.insertInto( 'attachment_addresses' )
		.values( {
			token_sha256: sha256( token ),
			provider_id,
			site_id,
			attachment_id: id,
			expires_at,
		} )
		.execute();
	return { path: `/v1/files/${ token }`, expires_at };
}
