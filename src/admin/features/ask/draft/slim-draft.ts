import { filesToKeep } from '../../../files/own-file.ts';
import type { AskDraft } from './ask-draft.ts';
import { isBlank } from './ask-draft.ts';
import { keptRoom } from './kept-room.ts';

/**
 * What of a draft is kept: nothing while there are no words in it (nobody asked to keep a picture of their screen), of
 * a huge one as many pictures as fit.
 */
export function slimDraft( draft: AskDraft ): AskDraft | null {
	if ( isBlank( draft ) ) {
		return null;
	}
	return { ...draft, own: filesToKeep( draft.own, keptRoom( draft ) ) };
}
