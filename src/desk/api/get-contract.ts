import { deskContract, type DeskContract } from '../../contract/contract.ts';
import { request } from './request.ts';

/**
 * A contract to read, as its client reads it.
 *
 * @param id `con_` and a ULID.
 */
export function getContract( id: string ): Promise< DeskContract > {
	return request( `contracts/${ encodeURIComponent( id ) }`, deskContract );
}
