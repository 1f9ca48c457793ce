import { advice, type Advice } from '../../contract/advice.ts';
import { request } from './request.ts';

/**
 * Reminds the client of an advice that nobody acknowledged; at most once a day.
 *
 * @param contractId `con_` and a ULID.
 * @param adviceId   `adv_` and a ULID.
 * @param key        A ULID, the same for every try.
 */
export function createReminder(
	contractId: string,
	adviceId: string,
	key: string
): Promise< Advice > {
	return request(
		`contracts/${ encodeURIComponent(
			contractId
		) }/advice/${ encodeURIComponent( adviceId ) }/reminders`,
		advice,
		{ method: 'POST', key }
	);
}
