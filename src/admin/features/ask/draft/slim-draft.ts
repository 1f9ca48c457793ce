import { filesToKeep, MAX_KEPT_BYTES } from '../../../files/own-file.ts';
import type { AskDraft } from './ask-draft.ts';
import { isBlank } from './ask-draft.ts';

/**
 * What of a draft is kept: nothing while there are no words in it (nobody asked to keep a picture of their screen), of
 * a huge one as many pictures as fit.
 */
export function slimDraft( draft: AskDraft ): AskDraft | null {
	if ( isBlank( draft ) ) {
		return null;
	}
	const room = MAX_KEPT_BYTES - ( draft.picture?.blob.size ?? 0 );
	return { ...draft, own: filesToKeep( draft.own, room ) };
}
