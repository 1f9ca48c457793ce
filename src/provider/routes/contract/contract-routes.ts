import type { Route } from '../../http/app-instance.ts';
import { getContract } from './get-contract.ts';
import { getDeskContract } from './get-desk-contract.ts';
import { getDeskContracts } from './get-desk-contracts.ts';
import { getDeskPlan } from './get-desk-plan.ts';
import { getDeskPlans } from './get-desk-plans.ts';
import { getDeskStatement } from './get-desk-statement.ts';

/** What a site reads of its contract. */
export const SITE_CONTRACT: readonly Route[] = [ getContract ];

/** What an agent reads of plans and contracts. */
export const DESK_CONTRACTS: readonly Route[] = [
	getDeskContracts,
	getDeskContract,
	getDeskStatement,
	getDeskPlans,
	getDeskPlan,
];
