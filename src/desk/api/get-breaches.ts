import { breachList, type BreachList } from '../../contract/breach.ts';
import { request } from './request.ts';

/**
 * Deadlines that are near, and promises that were not kept.
 *
 * @param after `next` of the page before; null for the first.
 */
export function getBreaches( after: string | null ): Promise< BreachList > {
	return request(
		after ? `breaches?${ new URLSearchParams( { after } ) }` : 'breaches',
		breachList
	);
}
