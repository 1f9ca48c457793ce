import { __, sprintf } from '@wordpress/i18n';
import type { QuoteVersion } from '../../../../contract/quote.ts';
import { describeMinutes } from '../../../ui/describe-minutes.ts';

type Billable = Pick<
	QuoteVersion,
	'minutes_cap' | 'minutes_price' | 'currency'
>;

/** What may be billed beyond the quote's own sums, and what that comes to at most. */
export function minutesLine(
	{ minutes_cap: cap, minutes_price: price, currency }: Billable,
	money: ( cents: number, currency: string ) => string
): string {
	if ( cap === null ) {
		return __( 'No billable minutes come with it.', 'deskside' );
	}
	const minutes = describeMinutes( cap );
	if ( ! price ) {
		return sprintf(
			/* translators: %s: a number of minutes. */
			__(
				'Up to %s in all on this ticket may be billed beyond this price, at the hourly rate of your contract.',
				'deskside'
			),
			minutes
		);
	}
	const rate = money( price.hourly_rate_cents, currency );
	const net = money( price.total_cents, currency );
	return price.total_cents_with_vat === null
		? sprintf(
				/* translators: 1: a number of minutes, 2: the price of an hour, 3: a sum without VAT. */
				__(
					'Up to %1$s in all on this ticket may be billed beyond this price, at %2$s an hour: at most %3$s without VAT.',
					'deskside'
				),
				minutes,
				rate,
				net
		  )
		: sprintf(
				/* translators: 1: a number of minutes, 2: the price of an hour, 3: a sum with VAT, 4: the same without. */
				__(
					'Up to %1$s in all on this ticket may be billed beyond this price, at %2$s an hour: at most %3$s with VAT (%4$s without VAT).',
					'deskside'
				),
				minutes,
				rate,
				money( price.total_cents_with_vat, currency ),
				net
		  );
}
