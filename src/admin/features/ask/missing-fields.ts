import { __ } from '@wordpress/i18n';
import { ApiError } from '../../api/api-error.ts';
import { BODY_MAX } from '../../../contract/ticket.ts';
import type { TopicList } from '../../../contract/topic.ts';
import type { AskDraft } from './draft/ask-draft.ts';

/**
 * What has to be filled in before sending, said as the server would say it; null when nothing is missing.
 * A topic is asked for only where there are topics: without a connection the words alone are enough.
 */
export function missingFields(
	draft: AskDraft,
	topics: TopicList | null
): ApiError | null {
	const fields = [];
	if ( ! draft.body.trim() ) {
		fields.push( {
			path: 'body',
			message: __( 'Write what you need help with.', 'deskside' ),
		} );
	}
	if ( draft.body.trim().length > BODY_MAX ) {
		fields.push( {
			path: 'body',
			message: __(
				'This is too long. Shorten it, or add the rest as a reply afterwards.',
				'deskside'
			),
		} );
	}
	if ( topics?.topics.length && ! draft.topic ) {
		fields.push( {
			path: 'topic',
			message: __( 'Choose what it is about.', 'deskside' ),
		} );
	}
	return fields.length ? new ApiError( 'invalid_request', { fields } ) : null;
}
