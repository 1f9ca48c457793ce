import { LedgerError } from './ledger-error.ts';

/** More than this in one entry is a slip of the keyboard. */
const MOST_MINUTES = 100_000;

/** Whole minutes between `least` and the most. */
export function assertMinutes( minutes: number, least: number ): void {
	if (
		! Number.isInteger( minutes ) ||
		minutes < least ||
		minutes > MOST_MINUTES
	) {
		throw new LedgerError(
			'bad_minutes',
			`${ minutes } is no number of minutes: whole, from ${ least } to ${ MOST_MINUTES }.`
		);
	}
}

/** Said before the table would refuse it, in words for the agent. */
export function assertConsent( agreed: number, booked: number ): void {
	if ( booked > agreed ) {
		throw new LedgerError(
			'consent_required',
			`${ booked } billable minutes would be booked for this work, and the client agreed to ${ agreed }.`
		);
	}
}
