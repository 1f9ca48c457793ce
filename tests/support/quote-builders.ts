import {
	quote,
	quoteVersion,
	type Finding,
	type Quote,
	type QuoteVersion,
} from '../../src/contract/quote.ts';
import { idOf } from './browser-builders.ts';

/** Makers of quotes as the panel reads them: parsed by the contract; a test names only what it is about. */

/** Long after every test. */
export const VALID_UNTIL = '2099-12-01T09:00:00.000Z';

export const buildVersion = (
	change: Partial< QuoteVersion > = {}
): QuoteVersion =>
	quoteVersion.parse( {
		version: 1,
		lines: [
			{
				description: 'Repair the coupon field',
				quantity: 1.5,
				unit_cents: 8000,
				vat_percent: 21,
			},
		],
		vat: [ { percent: 21, net_cents: 12_000, vat_cents: 2520 } ],
		total_cents: 12_000,
		vat_cents: 2520,
		total_cents_with_vat: 14_520,
		currency: 'EUR',
		valid_until: VALID_UNTIL,
		minutes_cap: 90,
		minutes_price: {
			hourly_rate_cents: 9500,
			total_cents: 14_250,
			total_cents_with_vat: 17_243,
		},
		note: 'As discussed.',
		attachments: [],
		sent_at: '2026-11-22T09:00:00.000Z',
		sent_by: 'Saar',
		...change,
	} );

/** The version that a revision of `buildVersion` leads to: another line, a larger sum. */
export const buildRevision = (
	change: Partial< QuoteVersion > = {}
): QuoteVersion =>
	buildVersion( {
		version: 2,
		lines: [
			{
				description: 'Repair the coupon field',
				quantity: 2,
				unit_cents: 8000,
				vat_percent: 21,
			},
			{
				description: 'Test order',
				quantity: 1,
				unit_cents: 4000,
				vat_percent: 21,
			},
		],
		vat: [ { percent: 21, net_cents: 20_000, vat_cents: 4200 } ],
		total_cents: 20_000,
		vat_cents: 4200,
		total_cents_with_vat: 24_200,
		sent_at: '2026-11-22T10:00:00.000Z',
		...change,
	} );

export const SHA = 'a'.repeat( 64 );

export const buildApproval = (
	change: Partial< NonNullable< Quote[ 'approval' ] > > = {}
): NonNullable< Quote[ 'approval' ] > => ( {
	text_version: 2,
	locale: 'en',
	text: 'I agree to version 1 of this quote: €145.20 including VAT (€120.00 without VAT). Up to 90 minutes in all on this ticket may be billed beyond this price, at €95.00 an hour: at most €172.43 including VAT (€142.50 without VAT).',
	shown_sha256: SHA,
	sign_in_minutes: null,
	...change,
} );

/** Open, as an owner sees it. */
export const buildQuote = ( change: Partial< Quote > = {} ): Quote =>
	quote.parse( {
		id: idOf( 'quo' ),
		ticket_id: idOf( 'tic' ),
		status: 'sent',
		versions: [ buildVersion() ],
		ending: null,
		finding: null,
		history: [],
		requests: [],
		approval: buildApproval(),
		...change,
	} );

/** Ended, as everybody sees it. */
export const buildEnded = (
	what: 'approved' | 'declined' | 'expired' | 'withdrawn',
	note = ''
): Quote =>
	buildQuote( {
		status: what,
		approval: null,
		ending: {
			what,
			version: 1,
			by: what === 'expired' ? '' : 'Anna Bakker',
			at: '2026-11-22T11:00:00.000Z',
			note,
			evidence_sha256:
				what === 'approved' || what === 'declined' ? SHA : null,
		},
	} );

export const buildFinding = ( change: Partial< Finding > = {} ): Finding => ( {
	id: idOf( 'fin' ),
	slip: 'no_backup',
	slip_label: 'An update without a backup',
	text: 'The shop was updated on Sunday without a backup; the update broke the checkout.',
	evidence: [
		{
			text: 'Update log: WooCommerce 9.1, Sunday 22:14.',
			attachment: null,
		},
		{ text: 'The last backup is of 3 November.', attachment: null },
	],
	min_cents: 5_000,
	max_cents: 20_000,
	found_by: 'Saar',
	found_at: '2026-11-22T08:00:00.000Z',
	...change,
} );
