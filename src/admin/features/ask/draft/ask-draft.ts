import type { Capture } from '../../../../contract/capture.ts';
import type { NewTicket } from '../../../../contract/ticket.ts';
import type { Facts, Urgency } from '../../../../contract/topic.ts';
import type { Upload } from '../../../files/announce-file.ts';
import { newId } from '../../../files/new-id.ts';
import type { OwnFile } from '../../../files/own-file.ts';
import type { Picture } from '../../../files/picture.ts';
import { type Hidden, NOTHING_HIDDEN } from '../preview/hidden.ts';
import { ALL_PARTS, type Parts } from '../preview/parts.ts';

/** A request while it is written, and until its last byte is acknowledged. */
export type AskDraft = {
	/** The ticket's id from the first letter on: sent twice, it is still one ticket. */
	id: string;
	subject: string;
	body: string;
	/** Empty until chosen. */
	topic: string;
	urgency: Urgency | null;
	facts: Facts;
	/** All that is known of the screen; `parts` says what of it goes along. */
	capture: Capture | null;
	parts: Parts;
	/** What the owner hid in the picture; a draft of an older version knows nothing of it. */
	hidden?: Hidden;
	picture: ( Picture & { id: string } ) | null;
	own: OwnFile[];
	/** What was sent last. Sent again unchanged it must be the same bytes, or the other side refuses the id. */
	attempt: NewTicket | null;
	/** The site has the ticket; these bytes are not acknowledged yet. */
	sent: Sent | null;
};

export type Sent = { number: number | null; uploads: Upload[] };

export const beginAskDraft = (): AskDraft => ( {
	id: newId( 'tic' ),
	subject: '',
	body: '',
	topic: '',
	urgency: null,
	facts: {},
	capture: null,
	parts: ALL_PARTS,
	hidden: NOTHING_HIDDEN,
	picture: null,
	own: [],
	attempt: null,
	sent: null,
} );

/** Nothing of the owner's own is in it yet. */
export const isBlank = ( draft: AskDraft ): boolean =>
	! draft.subject && ! draft.body && ! draft.own.length && ! draft.sent;
