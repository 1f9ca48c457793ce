import { advice, type Advice, type NewAdvice } from '../../contract/advice.ts';
import { request } from './request.ts';

/**
 * Gives an advice, dated now. Its id is the key.
 *
 * @param contractId `con_` and a ULID.
 * @param body       To whom and what.
 */
export function createAdvice(
	contractId: string,
	body: NewAdvice
): Promise< Advice > {
	return request(
		`contracts/${ encodeURIComponent( contractId ) }/advice`,
		advice,
		{ method: 'POST', body, key: body.id.slice( -26 ) }
	);
}
