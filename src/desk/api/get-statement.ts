import { deskStatement, type DeskStatement } from '../../contract/minutes.ts';
import { request } from './request.ts';

/**
 * A month of a contract's minutes.
 *
 * @param id    `con_` and a ULID.
 * @param month Like `2026-11`; null for the running one.
 */
export function getStatement(
	id: string,
	month: string | null
): Promise< DeskStatement > {
	const path = `contracts/${ encodeURIComponent( id ) }/minutes`;
	return request(
		month ? `${ path }?${ new URLSearchParams( { month } ) }` : path,
		deskStatement
	);
}
