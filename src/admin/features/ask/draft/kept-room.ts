import { MAX_KEPT_BYTES } from '../../../files/own-file.ts';
import type { AskDraft } from './ask-draft.ts';

/** Bytes of the owner's own files that are kept with a draft, beside the picture of the screen. */
export const keptRoom = ( { picture }: AskDraft ): number =>
	MAX_KEPT_BYTES - ( picture?.blob.size ?? 0 );
