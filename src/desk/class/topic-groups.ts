import { __ } from '@wordpress/i18n';
import type { DeskTopic } from '../../contract/desk-class.ts';
import { COVERAGES } from '../../contract/estimate.ts';
import { URGENCIES } from '../../contract/topic.ts';
import { coverageLabel } from '../words/coverage-label.ts';
import { urgencyLabel } from '../words/urgency-label.ts';

export interface TopicGroup {
	/** Like "Red · Included in the plan". */
	label: string;
	topics: DeskTopic[];
}

/**
 * Topics by colour and cover, the most urgent first, then what costs the client least; within a group in the plan's order.
 *
 * @param topics The plan's.
 */
export function topicGroups( topics: readonly DeskTopic[] ): TopicGroup[] {
	const urgencies = [ ...URGENCIES, null ];
	const covers = [ ...COVERAGES, 'depends' as const ];
	return urgencies.flatMap( ( urgency ) =>
		covers.flatMap( ( cover ) => {
			const found = topics.filter(
				( topic ) => topic.urgency === urgency && topic.cover === cover
			);
			const label = [
				...( urgency ? [ urgencyLabel( urgency ) ] : [] ),
				coverLabel( cover ),
			].join( ' · ' );
			return found.length > 0 ? [ { label, topics: found } ] : [];
		} )
	);
}

const coverLabel = ( cover: DeskTopic[ 'cover' ] ): string =>
	cover === 'depends'
		? __( 'Depends on the case', 'deskside' )
		: coverageLabel( cover );
