import type { AskDraft } from './ask-draft.ts';
import { isBlank } from './ask-draft.ts';

/** More than this of one draft is not written to the browser's disk; the words always are. */
export const MAX_KEPT_BYTES = 20 * 1024 * 1024;

/**
 * What of a draft is kept: of an empty one no picture of the screen (nobody asked to keep it), of a huge one as many
 * pictures as fit.
 */
export function slimDraft( draft: AskDraft ): AskDraft {
	if ( isBlank( draft ) ) {
		return { ...draft, capture: null, picture: null };
	}
	let left = MAX_KEPT_BYTES - ( draft.picture?.blob.size ?? 0 );
	return {
		...draft,
		own: draft.own.filter( ( { blob } ) => ( left -= blob.size ) >= 0 ),
	};
}
