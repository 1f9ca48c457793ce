import { estimate, type Estimate } from '../../contract/estimate.ts';

/**
 * The estimate stored with a ticket.
 *
 * @param change What the test is about.
 */
export function buildEstimate( change: Partial< Estimate > = {} ): Estimate {
	return estimate.parse( {
		at: '2026-11-20T07:59:00.000Z',
		fingerprint: 'c0ffee'.padEnd( 64, '0' ),
		topic: 'payment_link',
		urgency: null,
		coverage: 'fair_use',
		minutes_expected: 15,
		fair_use_minutes: 15,
		hourly_minutes: 0,
		remaining_before: 18,
		remaining_after: 3,
		price: null,
		hourly_rate_cents: 9500,
		consent_required: false,
		may_refuse: false,
		response: {
			measures: 'answer',
			earliest: null,
			latest: '2026-11-24T15:00:00.000Z',
			latest_is_breach: false,
			text: 'Somebody answers within 2 working days: by Tuesday 24 November, 16:00.',
		},
		reasons: [
			{
				rule: 'fair_use.monthly',
				text: 'Your plan gives about 30 minutes a month; 18 are left.',
			},
		],
		...change,
	} );
}
