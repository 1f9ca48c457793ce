import { __ } from '@wordpress/i18n';
import type { ProblemCode } from '../../contract/problem.ts';

/** What went wrong, and what the reader can do now. */
export type Explanation = { sentence: string; step: string };

const say = ( sentence: string, step: string ): Explanation => ( {
	sentence,
	step,
} );

/** The one table from an error's code to words. A function, because translations arrive after this file. */
const explanations = (): Record< ProblemCode, Explanation > => {
	const ours = say(
		__( 'Something went wrong in Deskside itself.', 'deskside' ),
		__(
			'Your text is kept. Try again; if it happens again, call your provider and tell them about this message.',
			'deskside'
		)
	);
	const later = say(
		__( 'Your provider is very busy right now.', 'deskside' ),
		__( 'Wait a minute, then try again.', 'deskside' )
	);
	const noPicture = say(
		__( 'This file could not be taken.', 'deskside' ),
		__(
			'Use a picture of up to 8 MB, or a document or video of up to 100 MB without macros or a password.',
			'deskside'
		)
	);
	const pairing = say(
		__( 'This code is not valid, or no longer.', 'deskside' ),
		__( 'Ask your provider for a new code.', 'deskside' )
	);
	const changed = say(
		__( 'This has changed in the meantime.', 'deskside' ),
		__( 'Look at it again before you go on.', 'deskside' )
	);
	const booking = say(
		__( 'These minutes cannot be booked like this.', 'deskside' ),
		__( 'Ask your provider.', 'deskside' )
	);
	return {
		invalid_request: say(
			__( 'Something in the form is not accepted.', 'deskside' ),
			__(
				'Look at what is marked, change it and send again.',
				'deskside'
			)
		),
		idempotency_key_required: ours,
		unauthenticated: say(
			__(
				'Your provider does not recognise this site any more.',
				'deskside'
			),
			__(
				'Ask whoever manages this site to connect it again in Deskside’s settings.',
				'deskside'
			)
		),
		forbidden: say(
			__( 'You may not do this on this site.', 'deskside' ),
			__( 'Ask an administrator of the site.', 'deskside' )
		),
		recent_sign_in_required: say(
			__( 'For this sum you need to confirm who you are.', 'deskside' ),
			__( 'Enter your password, then approve again.', 'deskside' )
		),
		in_person_only: say(
			__(
				'Only a person in a browser can decide this, not a program.',
				'deskside'
			),
			__( 'Sign in to the site’s admin and decide there.', 'deskside' )
		),
		wrong_password: say(
			__( 'This is not your password.', 'deskside' ),
			__( 'Enter it again, or sign in anew.', 'deskside' )
		),
		not_found: say(
			__( 'This is not here, or not for you to see.', 'deskside' ),
			__( 'Go back to the list of tickets.', 'deskside' )
		),
		method_not_allowed: ours,
		idempotency_in_progress: say(
			__( 'This is already being sent.', 'deskside' ),
			__( 'Wait a moment, then look at your tickets.', 'deskside' )
		),
		state_conflict: changed,
		already_taken: changed,
		ticket_changed: changed,
		ticket_refused: changed,
		not_refusable: changed,
		minutes_used: changed,
		quote_open: changed,
		pairing_code_expired: pairing,
		too_large: say(
			__( 'This is too large to be sent.', 'deskside' ),
			__( 'Remove a picture or shorten the text.', 'deskside' )
		),
		unsupported_media_type: noPicture,
		pairing_code_invalid: pairing,
		idempotency_conflict: say(
			__( 'This request was already sent with other words.', 'deskside' ),
			__(
				'Send again to make a new request out of what you wrote since.',
				'deskside'
			)
		),
		consent_required: say(
			__( 'This would cost more than your plan includes.', 'deskside' ),
			__( 'Agree to the cost first.', 'deskside' )
		),
		no_hourly_rate: say(
			__( 'Your contract names no hourly rate yet.', 'deskside' ),
			__(
				'Minutes cannot be agreed to without one: ask your provider for a fixed price.',
				'deskside'
			)
		),
		attachment_mismatch: noPicture,
		month_closed: booking,
		correction_too_large: booking,
		unknown_topic: say(
			__( 'Your provider no longer has this subject.', 'deskside' ),
			__( 'Choose another subject and send again.', 'deskside' )
		),
		rate_limited: later,
		internal: ours,
		overloaded: later,
		not_connected: say(
			__( 'This site is not connected to a provider.', 'deskside' ),
			__(
				'Ask whoever manages this site to connect it in Deskside’s settings.',
				'deskside'
			)
		),
		provider_unreachable: say(
			__( 'Your provider cannot be reached right now.', 'deskside' ),
			__(
				'You can write all the same: what you send is saved on your site and goes out later.',
				'deskside'
			)
		),
		provider_nonsense: say(
			__( 'The answer could not be understood.', 'deskside' ),
			__( 'Try again in a moment. Your text is kept.', 'deskside' )
		),
		storage_failed: say(
			__( 'Your site could not save this.', 'deskside' ),
			__(
				'Your text is kept in this browser. Ask whoever manages this site to look at its disk space and database.',
				'deskside'
			)
		),
		nonce_expired: say(
			__( 'This page has been open for a long time.', 'deskside' ),
			__( 'Reload the page. Your text is kept.', 'deskside' )
		),
		signed_out: say(
			__( 'You are no longer signed in as the same person.', 'deskside' ),
			__(
				'Sign in again, then open this panel: your text is still there.',
				'deskside'
			)
		),
		offline: say(
			__( 'There is no connection to your site.', 'deskside' ),
			__(
				'Your text is kept in this browser. Send again as soon as you are online.',
				'deskside'
			)
		),
		aborted: say(
			__( 'This was cancelled.', 'deskside' ),
			__( 'Try again.', 'deskside' )
		),
	};
};

/** The sentence and the next step for an error's code. */
export const describeProblem = ( code: ProblemCode ): Explanation =>
	explanations()[ code ];
