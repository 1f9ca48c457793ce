export type ClockErrorCode =
	| 'not_an_instant'
	| 'unknown_zone'
	| 'bad_calendar'
	| 'unknown_country'
	| 'bad_duration'
	| 'never_opens'
	| 'too_far'
	| 'paused_without_end';

/** What the clock refuses to answer, by a stable code; the message says what to change. */
export class ClockError extends Error {
	readonly code: ClockErrorCode;

	constructor( code: ClockErrorCode, message: string ) {
		super( message );
		this.name = 'ClockError';
		this.code = code;
	}
}
