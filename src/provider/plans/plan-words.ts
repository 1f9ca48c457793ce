import type { Locale } from '../../contract/locale.ts';
import type { TopicList } from '../../contract/topic.ts';
import type { Plan } from './plan-schema.ts';

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

/** What an owner can choose from: topics with their questions, and urgencies where the topic has none. */
export function topicsOf( plan: Plan, locale: Locale ): TopicList {
	return {
		topics: plan.topics.map( ( { id, label, urgency, questions } ) => ( {
			id,
			label: label[ locale ],
			urgency,
			questions: questions.map( ( question ) => ( {
				fact: question.fact,
				kind: question.kind,
				label: question.label[ locale ],
				options: question.options.map( ( option ) => ( {
					value: option.value,
					label: option.label[ locale ],
				} ) ),
			} ) ),
		} ) ),
		urgencies: plan.urgencies.map( ( { id, label, description } ) => ( {
			id,
			label: label[ locale ],
			description: description[ locale ],
		} ) ),
	};
}
