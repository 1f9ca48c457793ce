import { parseInstant } from '../../src/provider/clock/instant.ts';
import { estimate as compute } from '../../src/provider/estimates/estimate.ts';
import { contractTerms } from '../../src/provider/plans/contract-terms.ts';
import { loadPlan } from '../../src/provider/plans/load-plans.ts';
import { differences } from './compare.mjs';

/** A runner for estimate cases. */
export const estimate =
	() =>
	( { request, expect = {} } ) => {
		if ( typeof request !== 'object' || request === null ) {
			throw new Error( 'it has no request' );
		}
		const {
			plan: id,
			plan_version: version,
			at,
			topic,
			urgency,
			minutes,
			used_minutes,
			facts = {},
			findings,
			contract,
		} = request;
		const plan = loadPlan( id, version );
		const given = {
			plan,
			topic,
			urgency,
			minutes,
			used_minutes,
			facts,
			findings,
			at: parseInstant( at ),
		};
		const known = Object.fromEntries(
			Object.entries( given ).filter(
				( [ , value ] ) => value !== undefined
			)
		);
		const answer = compute( {
			...known,
			...( contract ? { contract: terms( plan, contract ) } : {} ),
		} );
		return differences( expect, {
			...answer,
			response: promised( answer, expect.response ),
		} );
	};

/** A plan that promises no time has no response at all, or one without instants: a case may write either. */
const promised = ( { response }, expected ) =>
	expected === null && response.latest === null ? null : response;

const terms = ( plan, contract ) =>
	contractTerms.parse( {
		plan_id: plan.id,
		plan_version: plan.version,
		starts_on: '2000-01-01',
		ends_on: null,
		zone: plan.office.zone,
		vat_percent: null,
		hourly_rate_cents: null,
		plan_size: plan.size,
		subscriptions: [],
		custom_work: [],
		...contract,
	} );
