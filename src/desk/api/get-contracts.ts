import {
	deskContractList,
	type DeskContractList,
} from '../../contract/contract.ts';
import { request } from './request.ts';

/**
 * A page of the provider's contracts, by client.
 *
 * @param after `next` of the page before; null for the first.
 */
export function getContracts(
	after: string | null
): Promise< DeskContractList > {
	return request(
		after ? `contracts?${ new URLSearchParams( { after } ) }` : 'contracts',
		deskContractList
	);
}
