import type { Coverage } from '../../contract/estimate.ts';
import type { Words } from '../../contract/locale.ts';
import type { Facts, Urgency } from '../../contract/topic.ts';
import type { Millis } from '../clock/instant.ts';
import type { Pause } from '../clock/pause.ts';
import type { ContractTerms } from '../plans/contract-terms.ts';
import type { Plan } from '../plans/plan-schema.ts';
import type { RuleId, RuleValue } from './rule-words.ts';

/** A question that waits already: what is promised of it is measured from when it began to wait, whatever it counts as now. */
export interface Waiting {
	/** Null: nobody waits for an answer. */
	since: Millis | null;
	pauses: readonly Pause[];
	/** An agent has it: a promise to be taken in charge is over. */
	in_charge: boolean;
}

/** All that an estimate depends on; the same input always gives the same answer. */
export interface EstimateInput {
	plan: Plan;
	/** Without one (a plan looked at before signing) sums that hang on it are unknown. */
	contract?: ContractTerms | null;
	topic: string;
	/** What the owner chose; counts where neither topic nor plan says it. */
	urgency?: Urgency | null;
	at: Millis;
	/** Left out for a question that comes in at `at`. */
	waiting?: Waiting;
	/** Expected effort; null while nobody knows. */
	minutes?: number | null;
	/** Used in the running month. */
	used_minutes?: number;
	/** The running month's grant, when it is not what the plan says. */
	granted_minutes?: number;
	/** What the site says of the case. */
	facts: Facts;
	/** What the provider found out; wins over the site's word. */
	findings?: Facts;
}

/** A rule that took part, with what it was applied to. Names that end in `_cents` are sums; a text like 2026-04-30 is a day. */
export interface RuleUse {
	rule: RuleId;
	values: Record< string, RuleValue >;
}

/** What a topic's rule says before minutes and money are counted. */
export interface Cover {
	coverage: Coverage;
	/** Which minutes it takes: the allowance first, all at the hourly rate, or none at all. */
	takes: 'allowance' | 'hourly' | 'nothing';
	price: { min_cents: number; max_cents: number } | null;
	consent: boolean;
	rules: RuleUse[];
}

export interface EstimatePrice {
	currency: string;
	min_cents: number;
	max_cents: number;
	vat_percent: number | null;
	min_cents_with_vat: number | null;
	max_cents_with_vat: number | null;
}

/** Instants as ISO text; both null when the plan promises no time. */
export interface EstimateResponse {
	measures: 'answer' | 'taken_in_charge';
	earliest: string | null;
	latest: string | null;
	latest_is_breach: boolean;
	/** See `response` of the contract. */
	working_days?: number | null;
	words: Words;
}

export interface EstimateResult {
	plan: string;
	plan_version: number;
	topic: string;
	urgency: Urgency | null;
	/** Where it stands in the queue: the urgency, or what the plan says of such a topic. */
	queue_urgency: Urgency | null;
	coverage: Coverage;
	/** The most that is expected, and the least; the same where one figure is known. */
	minutes_expected: number | null;
	minutes_least: number | null;
	fair_use_minutes: number;
	hourly_minutes: number;
	remaining_before: number | null;
	remaining_after: number | null;
	/** Null when nothing is charged, or when nobody knows the sum yet: see `coverage` and `reasons`. */
	price: EstimatePrice | null;
	hourly_rate_cents: number | null;
	vat_percent: number | null;
	consent_required: boolean;
	/** What a consent to exactly this would allow at most; a null inside is unknown. Null when none is needed. */
	consent_cap: { minutes: number | null; cents: number | null } | null;
	may_refuse: boolean;
	response: EstimateResponse;
	reasons: { rule: RuleId; words: Words }[];
}
