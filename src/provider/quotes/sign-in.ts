import type { Contract } from '../access/site-context.ts';
import { termsOf } from '../contracts/terms-of.ts';
import { ProblemError } from '../http/problem-error.ts';

/** The sum with VAT from which an approval asks for a recent sign-in, when the contract says nothing else. */
export const SIGN_IN_FROM_CENTS = 50_000;

/** How old the sign-in may be then. */
export const SIGN_IN_MINUTES = 15;

/** How old a sign-in may be for an approval of this sum with VAT, in minutes; null when any will do. */
export function signInMinutes(
	contract: Contract,
	cents: number
): number | null {
	return cents >= signInFrom( contract ) ? SIGN_IN_MINUTES : null;
}

/** The sum with VAT from which an agreement under this contract asks for a recent sign-in, in cents. */
export const signInFrom = ( contract: Contract ): number =>
	termsOf( contract ).sign_in_from_cents ?? SIGN_IN_FROM_CENTS;

/**
 * @throws {ProblemError} `recent_sign_in_required` when the sum asks for a sign-in that is younger than the person's.
 */
export function checkSignIn(
	contract: Contract,
	cents: number,
	{ at, signed_in_at }: { at: string; signed_in_at: string | null }
): void {
	const minutes = signInMinutes( contract, cents );
	if ( minutes === null ) {
		return;
	}
	const age =
		signed_in_at === null
			? Infinity
			: Date.parse( at ) - Date.parse( signed_in_at );
	if ( ! ( age <= minutes * 60_000 ) ) {
		throw new ProblemError(
			'recent_sign_in_required',
			`For this sum the sign-in may be ${ minutes } minutes old at most.`
		);
	}
}
