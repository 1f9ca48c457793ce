import { accessEntry, type AccessEntry } from '../../contract/access.ts';
import { request } from './request.ts';

/**
 * What carries the agent over to the client's site, once and within two minutes.
 *
 * @param grantId `gra_` and a ULID.
 */
export function createEntry( grantId: string ): Promise< AccessEntry > {
	return request(
		`access-grants/${ encodeURIComponent( grantId ) }/entries`,
		accessEntry,
		{ method: 'POST' }
	);
}
