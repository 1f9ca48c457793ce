import type { AskDraft } from './ask-draft.ts';
import { isBlank } from './ask-draft.ts';

/** More than this of one draft is not written to the browser's disk; the words always are. */
export const MAX_KEPT_BYTES = 20 * 1024 * 1024;

/**
 * What of a draft is kept: nothing while there are no words in it (nobody asked to keep a picture of their screen), of
 * a huge one as many pictures as fit.
 */
export function slimDraft( draft: AskDraft ): AskDraft | null {
	if ( isBlank( draft ) ) {
		return null;
	}
	let left = MAX_KEPT_BYTES - ( draft.picture?.blob.size ?? 0 );
	return {
		...draft,
		own: draft.own.filter( ( { blob } ) => ( left -= blob.size ) >= 0 ),
	};
}
