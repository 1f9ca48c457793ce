import { planPage, type PlanPage } from '../../contract/contract.ts';
import { request } from './request.ts';

/**
 * A plan to read, in one of its versions.
 *
 * @param plan    Its id.
 * @param version From 1.
 */
export function getPlan( plan: string, version: number ): Promise< PlanPage > {
	return request(
		`plans/${ encodeURIComponent( plan ) }/${ version }`,
		planPage
	);
}
