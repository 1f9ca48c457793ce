import type { Estimate } from '../../contract/estimate.ts';
import type { Locale } from '../../contract/locale.ts';
import type { MinutesSummary } from '../../contract/minutes.ts';
import type { Facts, Urgency } from '../../contract/topic.ts';
import type { Contract } from '../access/site-context.ts';
import { estimate } from '../estimates/estimate.ts';
import type { EstimateInput, Waiting } from '../estimates/estimate-types.ts';
import { toEstimate } from '../estimates/to-estimate.ts';
import { planOf } from './plan-of.ts';
import { termsOf } from './terms-of.ts';

/** What is asked: a topic of the contract's plan, with what is known. */
export interface Question {
	topic: string;
	urgency: Urgency | null;
	facts: Facts;
	/** What the provider found out; wins over the site's word. */
	findings?: Facts;
	/** Of a ticket that is there already: what its clock counts from. */
	waiting?: Waiting;
}

/** Where the allowance stands: all that an estimate must know of the minutes. */
type Minutes = Pick< MinutesSummary, 'allowance' >;

/** What help would cost under a contract now, in a language. */
export function estimateFor(
	contract: Contract,
	question: Question,
	minutes: Minutes,
	locale: Locale,
	at: string
): Estimate {
	return toEstimate( inputOf( contract, question, minutes, at ), locale );
}

/** The same, with whether such a question stands first in the queue; a plan may have an urgency there where it shows none. */
export function estimateForQueue(
	contract: Contract,
	question: Question,
	minutes: Minutes,
	locale: Locale,
	at: string
): { estimate: Estimate; isRed: boolean } {
	const input = inputOf( contract, question, minutes, at );
	const result = estimate( input );
	return {
		estimate: toEstimate( input, locale, result ),
		isRed: result.queue_urgency === 'red',
	};
}

function inputOf(
	contract: Contract,
	{ topic, urgency, facts, findings = {}, waiting }: Question,
	{ allowance }: Minutes,
	at: string
): EstimateInput {
	return {
		plan: planOf( contract ),
		contract: termsOf( contract ),
		topic,
		urgency,
		facts,
		findings,
		at: Date.parse( at ),
		...( waiting ? { waiting } : {} ),
		...( allowance
			? {
					used_minutes: allowance.used,
					granted_minutes: allowance.granted,
			  }
			: {} ),
	};
}
