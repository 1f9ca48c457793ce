/** The forms whose content outlives them. */
export type DraftForm =
	| 'reply'
	| 'files'
	| 'minutes'
	| 'quote'
	| 'finding'
	| 'class'
	| 'correction'
	| 'pause'
	| 'refusal'
	| 'journal'
	| 'advice'
	| 'article'
	| 'tip';

/**
 * Where a draft rests in the session's storage: one for each agent, form and ticket (or contract), so that nobody reads another's.
 *
 * @param form     Which form.
 * @param agentId  `agt_` and a ULID.
 * @param ticketId `tic_` and a ULID; `con_` and a ULID, with what else tells one form from another; the name of a help text.
 */
export function draftKey(
	form: DraftForm,
	agentId: string,
	ticketId: string
): string {
	return `deskside.${ form }.${ agentId }.${ ticketId }`;
}
