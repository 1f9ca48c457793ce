import type { Consent } from '../../../contract/ticket.ts';
import type { Contract } from '../../access/site-context.ts';
import { signInMinutes } from '../../quotes/sign-in.ts';
import type { ConsentFigures } from './consent-figures.ts';

/**
 * Whether an agreement can come to a sum for which the contract asks for a more recent sign-in, as it does for a quote.
 *
 * @param seconds Between the sign-in and the click; null when the site does not say.
 */
export function oldSignIn(
	consent: Consent,
	figures: ConsentFigures,
	contract: Contract,
	seconds: number | null
): 'sign_in' | null {
	const minutes = signInMinutes( contract, mostOf( consent, figures ) );
	const isRecent =
		minutes === null || ( seconds !== null && seconds <= minutes * 60 );
	return isRecent ? null : 'sign_in';
}

/** Minutes at a rate that nobody knows may come to anything; without minutes and price nothing can be billed. */
function mostOf(
	{ minutes_cap }: Consent,
	{ most_cents, most_cents_with_vat }: ConsentFigures
): number {
	return (
		most_cents_with_vat ??
		most_cents ??
		( minutes_cap === null ? 0 : Infinity )
	);
}
