import type { Db } from '../../db/database.ts';
import { notFound } from '../../http/problem-error.ts';
import type { ConsentRecord } from './consent-record.ts';

/**
 * The record of the agreement that came with a ticket, byte for byte as it was hashed. Who may read it is asked before.
 *
 * @throws {ProblemError} `not_found` when none came.
 */
export async function readConsentRecord(
	db: Db,
	{ provider_id, id }: { provider_id: string; id: string }
): Promise< ConsentRecord > {
	const found = await db
		.selectFrom( 'tickets' )
		.where( 'provider_id', '=', provider_id )
		.where( 'id', '=', id )
		.select( [ 'consent_record as text', 'consent_sha256 as sha256' ] )
		.executeTakeFirst();
	const { text = null, sha256 = null } = found ?? {};
	if ( text === null || sha256 === null ) {
		throw notFound();
	}
	return { text, sha256 };
}
