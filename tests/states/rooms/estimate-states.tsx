import { PhoneFirst } from '../../../src/admin/features/ask/phone-first.tsx';
import { SendBar } from '../../../src/admin/features/ask/send/send-bar.tsx';
import type { EstimateState } from '../../../src/admin/store/types.ts';
import type { Estimate } from '../../../src/contract/estimate.ts';
import type { Price } from '../../../src/contract/money.ts';
import type { PhoneLine } from '../../../src/contract/summary.ts';
import type { Consent } from '../../../src/contract/ticket.ts';
import { buildSummary, idOf } from '../../support/browser-builders.ts';
import {
	buildBilledEstimate,
	buildEstimate,
	buildQuotedEstimate,
} from '../../support/ticket-builders.ts';
import type { Hands, State } from '../state.ts';

type Part = {
	urgent?: boolean;
	mayAgree?: boolean;
	hasApprover?: boolean;
	before?: Consent | null;
	left?: number | null;
	busy?: boolean;
	act?: ( hands: Hands ) => Promise< void >;
};

const bar = (
	name: string,
	estimate: EstimateState,
	{
		urgent = false,
		mayAgree = true,
		hasApprover = true,
		before = null,
		left = 18,
		busy = false,
		act,
	}: Part = {}
): State => ( {
	name: `Estimate: ${ name }`,
	show: () => (
		<SendBar
			estimate={ estimate }
			isPending={ false }
			urgent={ urgent }
			currency="EUR"
			left={ left }
			mayAgree={ mayAgree }
			hasApprover={ hasApprover }
			before={ before }
			busy={ busy }
			onSend={ () => {} }
		/>
	),
	...( act ? { act } : {} ),
} );

const request = { topic: 'shop_function', urgency: null, facts: {} };

const ready = ( estimate: Estimate ): EstimateState => ( {
	status: 'ready',
	request,
	estimate,
} );

const price = ( min: number, max: number, vat: number | null ): Price => ( {
	currency: 'EUR',
	min_cents: min,
	max_cents: max,
	vat_percent: vat,
	min_cents_with_vat: vat === null ? null : Math.round( min * 1.21 ),
	max_cents_with_vat: vat === null ? null : Math.round( max * 1.21 ),
} );

const unfold = async ( { see }: Hands ) => see( 'Why?' );

const CONSENT = buildBilledEstimate();

const phone = ( name: string, change: Partial< PhoneLine > ): State => ( {
	name: `Phone: ${ name }`,
	show: () => (
		<PhoneFirst
			phone={ {
				...( buildSummary().phone as PhoneLine ),
				...change,
			} }
			ticketId={ idOf( 'tic' ) }
		/>
	),
} );

/** What stands beside the button before anything is sent. */
export const ESTIMATE_STATES: State[] = [
	bar( 'nothing chosen yet', { status: 'none' } ),
	bar(
		'nothing chosen yet, no minutes counted',
		{ status: 'none' },
		{ left: null }
	),
	bar( 'asking', { status: 'asking', request, last: null } ),
	bar( 'asking anew', { status: 'asking', request, last: buildEstimate() } ),
	bar( 'not known right now', {
		status: 'unknown',
		request,
		code: 'provider_unreachable',
	} ),
	bar( 'within the plan’s minutes', ready( buildEstimate() ), {
		act: unfold,
	} ),
	bar( 'within the plan’s minutes, being sent', ready( buildEstimate() ), {
		busy: true,
	} ),
	bar(
		'included',
		ready(
			buildEstimate( {
				coverage: 'included',
				minutes_expected: null,
				fair_use_minutes: 0,
				remaining_before: null,
				remaining_after: null,
			} )
		)
	),
	bar( 'more than is left, to be agreed to', ready( CONSENT ) ),
	bar(
		'a usual range, partly more than is left',
		ready(
			buildBilledEstimate( {
				minutes_least: 10,
				price: price( 0, 4050, 21 ),
			} )
		)
	),
	bar(
		'a usual range within the plan',
		ready( buildEstimate( { minutes_least: 5 } ) )
	),
	bar( 'more than is left, not agreed to yet', ready( CONSENT ), {
		act: ( { press } ) => press( 'Send' ),
	} ),
	bar( 'more than is left, no cap typed yet', ready( CONSENT ), {
		act: async ( { write, press } ) => {
			await write( 'Billed minutes at most', '{Backspace}{Backspace}' );
			await press( 'Send' );
		},
	} ),
	bar( 'more than is left, agreed to before a sign-in', ready( CONSENT ), {
		before: { minutes_cap: 45, text: 'I agree.' },
	} ),
	bar( 'more than is left, somebody who may not agree', ready( CONSENT ), {
		mayAgree: false,
	} ),
	bar( 'more than is left, nobody on the site may agree', ready( CONSENT ), {
		mayAgree: false,
		hasApprover: false,
	} ),
	bar( 'more than is left, urgent', ready( CONSENT ), { urgent: true } ),
	bar(
		'the plan’s minutes used up, nobody knows how long it takes',
		ready(
			buildBilledEstimate( {
				minutes_expected: null,
				fair_use_minutes: 0,
				hourly_minutes: 0,
				remaining_before: 0,
			} )
		),
		{ left: 0 }
	),
	bar(
		'by the hour',
		ready(
			buildBilledEstimate( {
				coverage: 'hourly',
				minutes_expected: null,
				fair_use_minutes: 0,
				hourly_minutes: 0,
				remaining_after: 18,
			} )
		)
	),
	bar(
		'by the hour, no rate known',
		ready(
			buildBilledEstimate( {
				coverage: 'hourly',
				fair_use_minutes: 0,
				hourly_minutes: 45,
				hourly_rate_cents: null,
				remaining_after: 18,
			} )
		)
	),
	bar(
		'a price from and to',
		ready(
			buildEstimate( {
				coverage: 'fixed_price',
				minutes_expected: null,
				fair_use_minutes: 0,
				remaining_after: 18,
				price: price( 2000, 5000, 21 ),
				consent_required: true,
			} )
		)
	),
	bar(
		'one price, VAT not known',
		ready(
			buildEstimate( {
				coverage: 'fixed_price',
				minutes_expected: null,
				fair_use_minutes: 0,
				remaining_after: 18,
				price: price( 5000, 5000, null ),
				consent_required: true,
			} )
		)
	),
	bar(
		'a quote comes first, and it may be refused',
		ready(
			buildQuotedEstimate( {
				may_refuse: true,
				response: {
					measures: 'taken_in_charge',
					earliest: '2026-11-24T09:00:00.000Z',
					latest: '2026-11-29T09:00:00.000Z',
					latest_is_breach: false,
					text: 'One week.',
				},
			} )
		)
	),
	bar(
		'as the contract says',
		ready(
			buildQuotedEstimate( {
				coverage: 'by_contract',
				remaining_before: null,
				remaining_after: null,
			} )
		)
	),
	phone( 'open', {} ),
	phone( 'closed', {
		open_now: false,
		until: '2099-11-23T08:00:00.000Z',
	} ),
	phone( 'hours only, known from an old summary', {
		until: '2026-11-20T22:00:00.000Z',
	} ),
	phone( 'always open', { until: null, hours: 'Day and night' } ),
];
