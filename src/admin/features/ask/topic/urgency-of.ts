import type { TopicList, Urgency } from '../../../../contract/topic.ts';
import type { AskDraft } from '../draft/ask-draft.ts';

/** The topic's own urgency where the plan has triage, otherwise what the owner chose. */
export const urgencyOf = (
	draft: Pick< AskDraft, 'topic' | 'urgency' >,
	topics: TopicList | null
): Urgency | null =>
	topics?.topics.find( ( { id } ) => id === draft.topic )?.urgency ??
	draft.urgency;
