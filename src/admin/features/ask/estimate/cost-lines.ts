import { __, _n, sprintf } from '@wordpress/i18n';
import type { Estimate } from '../../../../contract/estimate.ts';
import type { Price } from '../../../../contract/money.ts';
import { describeMinutes } from '../../../ui/describe-minutes.ts';
import type { Formats } from '../../../ui/formats.ts';
import { hasCap } from './has-cap.ts';

/** What help costs: one line to see at a glance, and what belongs to it. */
export type Cost = { headline: string; lines: string[] };

function sum(
	min: number,
	max: number,
	price: Price,
	formats: Formats
): string {
	const money = ( cents: number ) => formats.money( cents, price.currency );
	return min === max
		? money( min )
		: sprintf(
				/* translators: 1: the lowest sum, 2: the highest sum, both with currency. */
				__( '%1$s to %2$s', 'deskside' ),
				money( min ),
				money( max )
		  );
}

/** The price with and without VAT, as far as the rate is known. */
export function priceText( price: Price, formats: Formats ): string {
	const net = sum( price.min_cents, price.max_cents, price, formats );
	const { min_cents_with_vat: min, max_cents_with_vat: max } = price;
	return min === null || max === null
		? sprintf(
				/* translators: %s: a sum of money. */
				__( '%s, VAT not included', 'deskside' ),
				net
		  )
		: sprintf(
				/* translators: 1: a sum without VAT, 2: the sum with VAT. */
				__( '%1$s without VAT, %2$s with VAT', 'deskside' ),
				net,
				sum( min, max, price, formats )
		  );
}

function rateText( estimate: Estimate, currency: string, formats: Formats ) {
	return estimate.hourly_rate_cents === null
		? __(
				'Billed by the hour; your provider tells you the rate first.',
				'deskside'
		  )
		: sprintf(
				/* translators: %s: a sum of money. */
				__( 'Billed at %s an hour, without VAT.', 'deskside' ),
				formats.money( estimate.hourly_rate_cents, currency )
		  );
}

function headlineOf( estimate: Estimate, formats: Formats ): string {
	switch ( estimate.coverage ) {
		case 'included':
			return __( 'Included in your plan', 'deskside' );
		case 'fair_use':
			return fairUseHeadline( estimate );
		case 'hourly':
			return estimate.price
				? priceText( estimate.price, formats )
				: __( 'Billed by the hour', 'deskside' );
		case 'fixed_price':
			return estimate.price
				? priceText( estimate.price, formats )
				: __( 'Fixed price', 'deskside' );
		case 'quote':
			return __( 'Your provider quotes first', 'deskside' );
		case 'by_contract':
			return __( 'As agreed in your contract', 'deskside' );
	}
}

function fairUseHeadline( estimate: Estimate ): string {
	const {
		minutes_expected: expected,
		minutes_least: least,
		remaining_before: left,
	} = estimate;
	if ( hasCap( estimate ) ) {
		return least !== undefined && least <= ( left ?? 0 )
			? __( 'Perhaps more than your plan has left', 'deskside' )
			: __( 'More than your plan has left', 'deskside' );
	}
	if ( expected && least !== undefined ) {
		return sprintf(
			/* translators: 1: the least minutes, 2: the most minutes. */
			__( '%1$d to %2$d minutes of your plan', 'deskside' ),
			least,
			expected
		);
	}
	return expected
		? sprintf(
				/* translators: %d: a number of minutes. */
				_n(
					'About %d minute of your plan',
					'About %d minutes of your plan',
					expected,
					'deskside'
				),
				expected
		  )
		: __( 'Uses the minutes of your plan', 'deskside' );
}

function remainingLine( {
	remaining_before: before,
	remaining_after: after,
}: Estimate ): string | null {
	if ( before === null ) {
		return null;
	}
	return after === null || after === before
		? sprintf(
				/* translators: %d: a number of minutes. */
				_n(
					'%d minute is left this month.',
					'%d minutes are left this month.',
					before,
					'deskside'
				),
				before
		  )
		: sprintf(
				/* translators: 1: minutes left now, 2: minutes left afterwards. */
				__(
					'%1$s left this month, about %2$s afterwards.',
					'deskside'
				),
				describeMinutes( before ),
				describeMinutes( after )
		  );
}

/** `Usually 10 to 20 minutes: up to 5 minutes of your plan, then up to 15 minutes billed.` */
function rangeLine( estimate: Estimate ): string {
	const { fair_use_minutes: covered, hourly_minutes: billed } = estimate;
	const usual = sprintf(
		/* translators: 1: the least minutes, 2: the most minutes. */
		__( 'Usually %1$d to %2$d minutes.', 'deskside' ),
		estimate.minutes_least ?? 0,
		estimate.minutes_expected ?? 0
	);
	const split = covered
		? sprintf(
				/* translators: 1: covered minutes, 2: billed minutes. */
				__(
					'Up to %1$s of your plan, then up to %2$s billed.',
					'deskside'
				),
				describeMinutes( covered ),
				describeMinutes( billed )
		  )
		: sprintf(
				/* translators: %s: billed minutes. */
				__( 'Up to %s billed.', 'deskside' ),
				describeMinutes( billed )
		  );
	return `${ usual } ${ split }`;
}

function splitLine( estimate: Estimate ): string | null {
	const { fair_use_minutes: covered, hourly_minutes: billed } = estimate;
	if ( ! billed ) {
		return null;
	}
	if ( estimate.minutes_least !== undefined ) {
		return rangeLine( estimate );
	}
	return covered
		? sprintf(
				/* translators: 1: covered minutes, 2: billed minutes. */
				__( 'About %1$s of your plan, then %2$s billed.', 'deskside' ),
				describeMinutes( covered ),
				describeMinutes( billed )
		  )
		: sprintf(
				/* translators: %s: billed minutes. */
				__( 'About %s billed.', 'deskside' ),
				describeMinutes( billed )
		  );
}

/** An estimate in words. */
export function costLines(
	estimate: Estimate,
	currency: string,
	formats: Formats
): Cost {
	const lines = [
		splitLine( estimate ),
		estimate.coverage === 'fair_use' && estimate.price
			? sprintf(
					/* translators: %s: a price, with and without VAT. */
					__( 'What is billed comes to %s.', 'deskside' ),
					priceText( estimate.price, formats )
			  )
			: null,
		hasCap( estimate ) ? rateText( estimate, currency, formats ) : null,
		remainingLine( estimate ),
		estimate.may_refuse
			? __(
					'Your provider may refuse this, or name somebody else who can do it.',
					'deskside'
			  )
			: null,
	].filter( ( line ) => line !== null );
	return { headline: headlineOf( estimate, formats ), lines };
}
