import type { Urgency } from '../../contract/topic.ts';
import { dateAt } from '../clock/local-date.ts';
import type { Plan, TopicRule } from '../plans/plan-schema.ts';
import { because, quoted } from './covers.ts';
import { decideCover } from './decide-cover.ts';
import type { Cover, EstimateInput, EstimateResult } from './estimate-types.ts';
import { knownFacts } from './known-facts.ts';
import { priceOf } from './price.ts';
import { respond } from './respond.ts';
import { wordsOfRule } from './rule-words.ts';
import { splitMinutes } from './split-minutes.ts';

/**
 * What help would cost and when it comes, before anything is sent. Pure and total: the plan's data decide, every input
 * has an answer, and what is not known makes it dearer, with consent, said openly among the reasons.
 */
export function estimate( input: EstimateInput ): EstimateResult {
	const { plan, contract = null, at } = input;
	const zone = contract?.zone ?? plan.office.zone;
	const facts = knownFacts( input );
	const topic = topicOf( plan, input.topic, facts );
	const urgency = urgencyOf( plan, topic, input.urgency ?? null );
	const cover =
		outsideContract( input, zone ) ??
		( topic
			? decideCover( topic.coverage, { plan, topic, zone, at, facts } )
			: quoted( because( 'unknown_topic' ), because( 'quote' ) ) );
	const split = splitMinutes( cover, input );
	const { price, rules: priceRules } = priceOf( cover, split, input );
	const mayRefuse = refusable( plan, topic, urgency );
	const consent = cover.consent || split.consent;
	const rules = [
		...cover.rules,
		...split.rules,
		...priceRules,
		...( mayRefuse ? [ because( 'may_refuse' ) ] : [] ),
	];
	return {
		plan: plan.id,
		plan_version: plan.version,
		topic: input.topic,
		urgency,
		queue_urgency: urgency ?? topic?.queue_urgency ?? null,
		coverage: cover.coverage,
		minutes_expected: split.expected?.most ?? null,
		minutes_least: split.expected?.least ?? null,
		fair_use_minutes: split.fair_use,
		hourly_minutes: split.hourly,
		remaining_before: split.remaining_before,
		remaining_after: split.remaining_after,
		price,
		hourly_rate_cents: contract?.hourly_rate_cents ?? null,
		vat_percent: contract?.vat_percent ?? null,
		consent_required: consent,
		consent_cap: consent
			? {
					minutes: split.hourly > 0 ? split.hourly : null,
					cents: price?.max_cents ?? null,
			  }
			: null,
		may_refuse: mayRefuse,
		response: respond( plan, urgency, at, input.waiting ),
		reasons: rules.map( ( { rule, values } ) => ( {
			rule,
			words: wordsOfRule( rule, values, plan.currency ),
		} ) ),
	};
}

/** The topic's rules; another topic's when a fact says so (the same work on a site hosted elsewhere). */
function topicOf(
	plan: Plan,
	id: string,
	facts: EstimateInput[ 'facts' ]
): TopicRule | null {
	const topic = plan.topics.find( ( candidate ) => candidate.id === id );
	const other =
		topic?.unless && facts[ topic.unless.fact ] === topic.unless.is
			? topic.unless.topic
			: null;
	return (
		plan.topics.find( ( candidate ) => candidate.id === other ) ??
		topic ??
		null
	);
}

/** The plan's word on a topic comes first, then the owner's choice among the plan's urgencies. */
function urgencyOf(
	plan: Plan,
	topic: TopicRule | null,
	chosen: Urgency | null
): Urgency | null {
	if ( topic?.urgency ) {
		return topic.urgency;
	}
	return (
		plan.urgencies.find( ( { id } ) => id === chosen )?.id ??
		( topic ? null : plan.unknown_topic.urgency )
	);
}

function refusable(
	plan: Plan,
	topic: TopicRule | null,
	urgency: Urgency | null
): boolean {
	const byTopic = topic
		? topic.coverage.kind === 'quote' && topic.coverage.may_refuse === true
		: plan.unknown_topic.may_refuse;
	return (
		byTopic ||
		plan.urgencies.some(
			( { id, may_refuse } ) => id === urgency && may_refuse
		)
	);
}

/** Before its first and after its last day a contract covers nothing. */
function outsideContract(
	{ contract, at }: EstimateInput,
	zone: string
): Cover | null {
	const today = dateAt( zone, at );
	const runs =
		! contract ||
		( contract.starts_on <= today &&
			( contract.ends_on === null || today <= contract.ends_on ) );
	return runs
		? null
		: quoted( because( 'contract_not_running' ), because( 'quote' ) );
}
