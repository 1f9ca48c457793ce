import { __, sprintf } from '@wordpress/i18n';
import { formatCents } from '../format/format-money.ts';

/**
 * What the minutes of a quote mean, and what they come to once a number is written.
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
	if ( cap === null || rate === null ) {
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
