import { adviceList, type AdviceList } from '../../contract/advice.ts';
import { request } from './request.ts';

/**
 * The advice that was given under a contract, newest first.
 *
 * @param contractId `con_` and a ULID.
 */
export function getAdvice( contractId: string ): Promise< AdviceList > {
	return request(
		`contracts/${ encodeURIComponent( contractId ) }/advice`,
		adviceList
	);
}
