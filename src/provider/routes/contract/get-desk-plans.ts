import { deskPlanList } from '../../../contract/contract.ts';
import { agentOf } from '../../access/require-agent.ts';
import type { Route } from '../../http/app-instance.ts';
import { listPlans } from '../../plans/load-plans.ts';

/** Every plan in every version. */
export const getDeskPlans: Route = ( app ) =>
	app.get(
		'/v1/desk/plans',
		{ schema: { response: { 200: deskPlanList } } },
		async ( request ) => {
			const { locale } = agentOf( request );
			return {
				plans: listPlans().map( ( { id, version, label } ) => ( {
					plan: id,
					version,
					label: label[ locale ],
				} ) ),
			};
		}
	);
