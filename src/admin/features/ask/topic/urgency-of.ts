import type { TopicList, Urgency } from '../../../../contract/topic.ts';
import type { AskDraft } from '../draft/ask-draft.ts';

type Chosen = Pick< AskDraft, 'topic' | 'urgency' >;

const topicOf = ( draft: Chosen, topics: TopicList | null ) =>
	topics?.topics.find( ( { id } ) => id === draft.topic );

/** The topic's own urgency where the plan has triage, otherwise what the owner chose. */
export const urgencyOf = (
	draft: Chosen,
	topics: TopicList | null
): Urgency | null => topicOf( draft, topics )?.urgency ?? draft.urgency;

/** Whether it cannot wait, so that the phone comes first: by its urgency, or as the plan sees such a topic while nobody chose one. */
export function isUrgent( draft: Chosen, topics: TopicList | null ): boolean {
	const urgency = urgencyOf( draft, topics );
	return urgency ? urgency === 'red' : !! topicOf( draft, topics )?.urgent;
}
