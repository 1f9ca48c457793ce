import type { DeskClass, DeskTopic } from '../../contract/desk-class.ts';
import { COVERAGES } from '../../contract/estimate.ts';
import type { Locale, Words } from '../../contract/locale.ts';
import type { TopicList, TopicQuestion } from '../../contract/topic.ts';
import type { Plan, TopicRule } from './plan-schema.ts';

/** The plan's name in a language. */
export const planLabel = ( plan: Plan, locale: Locale ): string =>
	plan.label[ locale ];

/** A topic's name in a language; its id when the plan does not know it (an old ticket under a newer plan). */
export const topicLabel = (
	plan: Plan,
	topic: string,
	locale: Locale
): string =>
	plan.topics.find( ( { id } ) => id === topic )?.label[ locale ] ?? topic;

/**
 * What an owner can choose from: topics with their questions, and urgencies where the topic has none.
 *
 * @param works The custom work of the contract.
 */
export function topicsOf(
	plan: Plan,
	locale: Locale,
	works: readonly { id: string }[] = []
): TopicList {
	return {
		topics: plan.topics.map( ( { id, label, urgency, ...topic } ) => ( {
			id,
			label: label[ locale ],
			urgency,
			urgent: ( urgency ?? topic.queue_urgency ) === 'red',
			questions: [
				...topic.questions.map( ( question ) => ( {
					fact: question.fact,
					kind: question.kind,
					label: question.label[ locale ],
					options: question.options.map( ( option ) => ( {
						value: option.value,
						label: option.label[ locale ],
					} ) ),
				} ) ),
				...( topic.coverage.kind === 'warranty'
					? whichWork( works, locale )
					: [] ),
			],
		} ) ),
		urgencies: plan.urgencies.map( ( { id, label, description } ) => ( {
			id,
			label: label[ locale ],
			description: description[ locale ],
		} ) ),
	};
}

/** What an agent can choose from: the same, each topic with what is known of its cover before a case is, and the plan's note. */
export function deskTopicsOf(
	plan: Plan,
	locale: Locale
): DeskClass[ 'topics' ] {
	const list = topicsOf( plan, locale );
	const ruleOf = ( wanted: string ) =>
		plan.topics.find( ( { id } ) => id === wanted );
	return {
		...list,
		topics: list.topics.map( ( topic ) => ( {
			...topic,
			cover: coverOf( ruleOf( topic.id )?.coverage.kind ),
			note: ruleOf( topic.id )?.note?.[ locale ] ?? null,
		} ) ),
	};
}

function coverOf(
	kind: TopicRule[ 'coverage' ][ 'kind' ] | undefined
): DeskTopic[ 'cover' ] {
	if ( kind === 'price_range' ) {
		return 'fixed_price';
	}
	return COVERAGES.find( ( coverage ) => coverage === kind ) ?? 'depends';
}

const WHICH_WORK: Words = {
	en: 'Which of the work made for you is it about?',
	fr: 'De quel travail réalisé pour vous s’agit-il ?',
	nl: 'Om welk werk dat voor jou gemaakt is gaat het?',
	de: 'Um welche für Sie gemachte Arbeit geht es?',
	it: 'Di quale lavoro fatto per voi si tratta?',
};

/** Whether a warranty runs hangs on which work it is: asked for where the contract knows some. */
const whichWork = (
	works: readonly { id: string }[],
	locale: Locale
): TopicQuestion[] =>
	works.length === 0
		? []
		: [
				{
					fact: 'custom_work',
					kind: 'choice',
					label: WHICH_WORK[ locale ],
					options: works.map( ( { id } ) => ( {
						value: id,
						label: id.replaceAll( '_', ' ' ),
					} ) ),
				},
		  ];
