/** Why a mail is not taken into a thread. */
export type TurnedAway =
	| 'unknown_thread'
	| 'automatic'
	| 'unknown_sender'
	| 'not_authenticated'
	| 'empty'
	| 'unreadable';

const WORDS: Readonly< Record< TurnedAway, string > > = {
	unknown_thread: '5.1.1 This address is nobody’s. Answer the mail itself.',
	automatic: '2.0.0 Noted',
	unknown_sender:
		'5.7.1 Answer from the address that the mail was sent to, or in your site’s admin.',
	not_authenticated: '5.7.26 It is not proven who sent this.',
	empty: '5.6.0 There is nothing new in this mail.',
	unreadable: '5.6.0 This mail cannot be read.',
};

/** A mail that is not taken, for good: the server before us is told, once. */
export class MailTurnedAway extends Error {
	override name = 'MailTurnedAway';
	/** For SMTP. */
	readonly responseCode = 550;
	readonly why: TurnedAway;

	constructor( why: TurnedAway ) {
		super( WORDS[ why ] );
		this.why = why;
	}
}
