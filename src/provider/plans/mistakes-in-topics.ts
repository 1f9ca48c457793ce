import { mistakeIf, type Mistake, type Placed } from './mistake.ts';
import { lacks } from './mistakes-in-ids.ts';
import type { PlanParts } from './plan-parts.ts';
import type { TopicRule } from './topic-schema.ts';

type Topic = Placed< Partial< TopicRule > >;

/** What a topic names and the plan does not have. */
export const mistakesInTopics = ( parts: PlanParts ): Mistake[] =>
	parts.topics.flatMap( ( topic ) => [
		...mistakesInUrgency( parts, topic ),
		...mistakesInCoverage( parts, topic ),
		...mistakesInUnless( parts, topic ),
	] );

const mistakesInUrgency = (
	{ data }: PlanParts,
	{ at, value: { urgency } }: Topic
): Mistake[] =>
	mistakeIf(
		Boolean( urgency && lacks( data, '/urgencies', urgency ) ),
		`${ at }/urgency`,
		`The plan has no urgency "${ urgency }".`
	);

function mistakesInCoverage(
	{ data, right }: PlanParts,
	{ at, value: { coverage } }: Topic
): Mistake[] {
	if ( ! coverage ) {
		return [];
	}
	const line = coverage.kind === 'outage' ? coverage.line : null;
	return [
		...mistakeIf(
			line !== null && lacks( data, '/lines', line ),
			`${ at }/coverage/line`,
			`The plan has no phone line "${ line }".`
		),
		...mistakeIf(
			usesAllowance( coverage ) && right.allowance === null,
			`${ at }/coverage`,
			'Fair use needs an allowance of minutes: set /allowance.'
		),
	];
}

function usesAllowance( coverage: TopicRule[ 'coverage' ] ): boolean {
	return (
		coverage.kind === 'fair_use' ||
		coverage.kind === 'by_fact' ||
		( coverage.kind === 'outage' &&
			Object.values( coverage ).includes( 'fair_use' ) )
	);
}

function mistakesInUnless(
	{ data }: PlanParts,
	{ at, value: { id, unless } }: Topic
): Mistake[] {
	if ( ! unless ) {
		return [];
	}
	const place = `${ at }/unless/topic`;
	return [
		...mistakeIf(
			lacks( data, '/topics', unless.topic ),
			place,
			`The plan has no topic "${ unless.topic }".`
		),
		...mistakeIf(
			unless.topic === id,
			place,
			'A topic cannot give way to itself: name another one.'
		),
	];
}
