/** Why a command came too late or saw something else. */
export type Happened =
	| 'ended'
	| 'revised'
	| 'not_sent'
	| 'altered'
	| 'draft_changed';

/**
 * The quote is not, or no longer, what the person acted on. Nothing was written; the message says what happened and is safe
 * to show. The routes answer it as 409 `state_conflict` together with the quote as it is now.
 */
export class QuoteClash extends Error {
	override name = 'QuoteClash';
	readonly code = 'state_conflict';
	readonly happened: Happened;

	constructor( happened: Happened, message: string ) {
		super( message );
		this.happened = happened;
	}
}
