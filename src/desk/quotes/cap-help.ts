import { __, sprintf } from '@wordpress/i18n';
import { formatCents } from '../format/format-money.ts';

/**
 * What the minutes of a quote mean, and what they come to once a number is written; without an hourly rate, that there can be none.
 *
 * @param cap      Minutes; null while none can be read.
 * @param rate     Cents an hour by the contract; null when it names none.
 * @param currency ISO 4217.
 */
export function capHelp(
	cap: number | null,
	rate: number | null,
	currency: string
): string {
	const meaning = __(
		'In all, on this ticket, once it is approved; billed beyond the price above. Empty: none.',
		'deskside'
	);
	if ( rate === null ) {
		return noRateSentence();
	}
	if ( cap === null ) {
		return meaning;
	}
	const most = sprintf(
		/* translators: 1: a sum without VAT, 2: the price of an hour */
		__( 'At most %1$s without VAT, at %2$s an hour.', 'deskside' ),
		formatCents( Math.round( ( cap * rate ) / 60 ), currency ),
		formatCents( rate, currency )
	);
	return `${ meaning } ${ most }`;
}

/** Why a quote can allow no minutes, and what to do: nobody could say what they come to. */
export const noRateSentence = () =>
	__(
		'The contract names no hourly rate, so no minutes can be allowed: quote a fixed price, or ask your operator to set a rate.',
		'deskside'
	);
