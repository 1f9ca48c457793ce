import { __ } from '@wordpress/i18n';
import type { ProblemCode } from '../../contract/problem.ts';

/**
 * What went wrong and what to do next, for a problem that an agent can meet.
 *
 * @param code The contract's stable code.
 */
export function problemSentence( code: ProblemCode ): string {
	switch ( code ) {
		case 'offline':
		case 'aborted':
			return __(
				'The provider’s server does not answer. Nothing is lost: check the connection and try again.',
				'deskside'
			);
		case 'unauthenticated':
			return __(
				'Your session has ended. Sign in again; what you wrote is kept.',
				'deskside'
			);
		case 'forbidden':
			return __(
				'Your account may not do this. Ask your operator.',
				'deskside'
			);
		case 'not_found':
			return __(
				'There is no such ticket, or it is not yours to see. Go back to the queue.',
				'deskside'
			);
		case 'consent_required':
			return __(
				'The client has not agreed to billable minutes beyond the allowance, so nothing was recorded.',
				'deskside'
			);
		case 'no_hourly_rate':
			return __(
				'The contract names no hourly rate, so no minutes can be allowed: quote a fixed price, or ask your operator to set a rate.',
				'deskside'
			);
		case 'correction_too_large':
			return __(
				'Fewer minutes are booked on this ticket in that month, so nothing was given back.',
				'deskside'
			);
		case 'month_closed':
			return __(
				'That month is closed. Choose a time in the running month.',
				'deskside'
			);
		case 'idempotency_conflict':
			return __(
				'An earlier version of this has already arrived. Look at the ticket before you send this one too.',
				'deskside'
			);
		case 'idempotency_in_progress':
			return __(
				'This is already under way. Wait a moment and look again.',
				'deskside'
			);
		case 'state_conflict':
			return __(
				'This has changed meanwhile. Look at it again and decide anew.',
				'deskside'
			);
		case 'already_taken':
			return __(
				'A colleague is in charge of this ticket. Take it over, if that is agreed.',
				'deskside'
			);
		case 'ticket_changed':
			return __(
				'Something came to this ticket meanwhile. Look at it and decide anew.',
				'deskside'
			);
		case 'ticket_refused':
			return __(
				'This request was refused. Take it in charge first, then go on.',
				'deskside'
			);
		case 'not_refusable':
			return __(
				'The plan of this contract does not let such a request be refused.',
				'deskside'
			);
		case 'minutes_used':
			return __(
				'Minutes were used on this ticket. Give them back with a correction before you refuse it.',
				'deskside'
			);
		case 'quote_open':
			return __(
				'A quote on this ticket is open. Withdraw it before you refuse the request.',
				'deskside'
			);
		case 'invalid_request':
			return __(
				'Something in the form is not right. Mend it and try again.',
				'deskside'
			);
		case 'rate_limited':
			return __(
				'Too many tries. Wait a minute and try again.',
				'deskside'
			);
		case 'overloaded':
			return __(
				'The server is busy. Wait a moment and try again.',
				'deskside'
			);
		default:
			return __(
				'The server made a mistake. Try again; when it stays, tell your operator.',
				'deskside'
			);
	}
}
