import { ClockError } from '../clock/clock-error.ts';
import { addOpenTime } from '../clock/open-time.ts';
import { mistakesInWords } from './mistakes-in-words.ts';
import type { Plan, TopicRule } from './plan-schema.ts';

export interface Mistake {
	/** JSON pointer into the plan file. */
	at: string;
	message: string;
}

/** What the schema cannot see: names that lead nowhere, doubles, and promises that cannot be kept. */
export function mistakesInPlan( plan: Plan ): Mistake[] {
	return [
		...doubles( plan.topics, '/topics' ),
		...doubles( plan.urgencies, '/urgencies' ),
		...doubles( plan.lines, '/lines' ),
		...doubles( plan.channels, '/channels' ),
		...doubles( plan.promises, '/promises' ),
		...doubles( plan.exclusions, '/exclusions' ),
		...doubles( plan.duties.provider, '/duties/provider' ),
		...doubles( plan.duties.client, '/duties/client' ),
		...mistakesInWords( plan ),
		...plan.topics.flatMap( ( topic, index ) =>
			mistakesInTopic( plan, topic, `/topics/${ index }` )
		),
		...mistakesInUrgencies( plan ),
		...mistakesInOffice( plan ),
		...mistakesInDecisions( plan ),
	];
}

function doubles( entries: readonly { id: string }[], at: string ): Mistake[] {
	const seen = new Set< string >();
	return entries.flatMap( ( { id }, index ) => {
		const again = seen.has( id );
		seen.add( id );
		return again
			? [
					{
						at: `${ at }/${ index }/id`,
						message: `The id "${ id }" is used twice.`,
					},
			  ]
			: [];
	} );
}

function mistakesInTopic(
	plan: Plan,
	{ coverage, urgency, unless }: TopicRule,
	at: string
): Mistake[] {
	const mistakes: Mistake[] = [];
	if ( urgency && ! plan.urgencies.some( ( { id } ) => id === urgency ) ) {
		mistakes.push( {
			at: `${ at }/urgency`,
			message: `The plan has no urgency "${ urgency }".`,
		} );
	}
	if (
		coverage.kind === 'outage' &&
		! plan.lines.some( ( { id } ) => id === coverage.line )
	) {
		mistakes.push( {
			at: `${ at }/coverage/line`,
			message: `The plan has no phone line "${ coverage.line }".`,
		} );
	}
	if ( usesAllowance( coverage ) && plan.allowance === null ) {
		mistakes.push( {
			at: `${ at }/coverage`,
			message: 'Fair use needs an allowance of minutes: set /allowance.',
		} );
	}
	if ( unless && ! plan.topics.some( ( { id } ) => id === unless.topic ) ) {
		mistakes.push( {
			at: `${ at }/unless/topic`,
			message: `The plan has no topic "${ unless.topic }".`,
		} );
	}
	return mistakes;
}

function usesAllowance( coverage: TopicRule[ 'coverage' ] ): boolean {
	return (
		coverage.kind === 'fair_use' ||
		coverage.kind === 'by_fact' ||
		( coverage.kind === 'outage' &&
			Object.values( coverage ).includes( 'fair_use' ) )
	);
}

function mistakesInUrgencies( {
	urgencies,
	unknown_topic: unknown,
	response,
}: Plan ): Mistake[] {
	const mistakes: Mistake[] = [];
	if (
		unknown.urgency &&
		! urgencies.some( ( { id } ) => id === unknown.urgency )
	) {
		mistakes.push( {
			at: '/unknown_topic/urgency',
			message: `The plan has no urgency "${ unknown.urgency }".`,
		} );
	}
	const targets = [
		{ at: '/response', target: response },
		...urgencies.map( ( { target }, index ) => ( {
			at: `/urgencies/${ index }/target`,
			target,
		} ) ),
	];
	for ( const { at, target } of targets ) {
		if (
			target?.not_before_minutes &&
			target.not_before_minutes > target.within_minutes
		) {
			mistakes.push( {
				at: `${ at }/not_before_minutes`,
				message: 'It would be due before it may begin.',
			} );
		}
	}
	return mistakes;
}

/** The most office minutes that any promise of the plan counts. */
function longestOfficeTarget( { response, urgencies }: Plan ): number {
	const targets = [ response, ...urgencies.map( ( { target } ) => target ) ];
	return Math.max(
		0,
		...targets.map( ( target ) =>
			target?.clock === 'office' ? target.within_minutes : 0
		)
	);
}

/** Any instant does: a calendar opens in the year after it or never. */
const SOME_INSTANT = Date.UTC( 2026, 0, 1 );

/** Tries the longest promise, so that no ticket is the first to find that it can never be kept. */
function mistakesInOffice( plan: Plan ): Mistake[] {
	const longest = longestOfficeTarget( plan );
	try {
		if ( longest > 0 || plan.office.public_holidays ) {
			addOpenTime( plan.office, SOME_INSTANT, longest * 60 );
		}
		return [];
	} catch ( error ) {
		if ( error instanceof ClockError ) {
			return [
				{
					at:
						error.code === 'unknown_country'
							? '/office/public_holidays/country'
							: '/office/hours',
					message: error.message,
				},
			];
		}
		throw error;
	}
}

function mistakesInDecisions( plan: Plan ): Mistake[] {
	return plan.decided.flatMap( ( { at }, index ) => {
		const steps = at
			.split( '/' )
			.slice( 1 )
			.map( ( step ) =>
				step.replaceAll( '~1', '/' ).replaceAll( '~0', '~' )
			);
		const value = steps.reduce< unknown >(
			( inside, step ) =>
				( inside as Record< string, unknown > | null | undefined )?.[
					step
				],
			plan
		);
		return value === undefined
			? [
					{
						at: `/decided/${ index }/at`,
						message: `Nothing stands at ${ at }.`,
					},
			  ]
			: [];
	} );
}
