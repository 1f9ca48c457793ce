import { __, sprintf } from '@wordpress/i18n';
import type { Price } from '../../contract/money.ts';
import { getLanguage } from './language.ts';

/**
 * Cents as an amount.
 *
 * @param cents    Of the currency.
 * @param currency ISO 4217.
 */
export function formatCents( cents: number, currency: string ): string {
	return new Intl.NumberFormat( getLanguage(), {
		style: 'currency',
		currency,
	} ).format( cents / 100 );
}

/**
 * What an estimate would charge, without VAT, as the owner saw it.
 *
 * @param price From the least to the most.
 */
export function formatPrice( price: Price ): string {
	const [ least, most ] = [ price.min_cents, price.max_cents ].map(
		( cents ) => formatCents( cents, price.currency )
	);
	return least === most
		? String( least )
		: /* translators: 1: the lowest amount, 2: the highest amount */
		  sprintf(
				__( '%1$s to %2$s', 'deskside' ),
				String( least ),
				String( most )
		  );
}
