import { mistakeIf, type Mistake, type Placed } from './mistake.ts';
import { lacks } from './mistakes-in-ids.ts';
import { rightFields, type PlanParts } from './plan-parts.ts';
import { targetRule, type PlanTarget } from './target-schema.ts';
import { entriesAt, valueAt } from './value-at.ts';

/** Urgencies and times that the plan promises and cannot give. */
export const mistakesInUrgencies = ( parts: PlanParts ): Mistake[] => [
	...mistakesInDefault( parts ),
	...mistakesInQueue( parts ),
	...targetsOf( parts ).flatMap(
		( { at, value: { not_before_minutes: from, within_minutes: to } } ) =>
			mistakeIf(
				Boolean( from && to && from > to ),
				`${ at }/not_before_minutes`,
				'It would be due before it may begin.'
			)
	),
];

/** Every time that the plan promises, without the fields that have a mistake; where it promises none, no field at all. */
export const targetsOf = ( {
	data,
}: PlanParts ): Placed< Partial< PlanTarget > >[] =>
	[
		'/response',
		...entriesAt( data, '/urgencies' ).map(
			( { at } ) => `${ at }/target`
		),
	].map( ( at ) => ( {
		at,
		value: rightFields( targetRule, valueAt( data, at ) ),
	} ) );

function mistakesInDefault( { data, right }: PlanParts ): Mistake[] {
	const urgency = right.unknown_topic?.urgency;
	return mistakeIf(
		Boolean( urgency && lacks( data, '/urgencies', urgency ) ),
		'/unknown_topic/urgency',
		`The plan has no urgency "${ urgency }".`
	);
}

/** What a topic says of its own place orders the queue too, in a plan that lets nobody choose. */
const mistakesInQueue = ( { right, topics }: PlanParts ): Mistake[] =>
	mistakeIf(
		right.queue === 'urgency' &&
			right.urgencies?.length === 0 &&
			topics.every( ( { value } ) => value.queue_urgency === null ),
		'/queue',
		'The plan has no urgencies to order its queue by: name some, give a topic its queue_urgency, or write "arrival".'
	);
