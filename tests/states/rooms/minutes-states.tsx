import { AllowanceCard } from '../../../src/admin/features/minutes/allowance-card.tsx';
import { OpenAdvice } from '../../../src/admin/features/minutes/open-advice.tsx';
import { StatementView } from '../../../src/admin/features/minutes/statement-view.tsx';
import type {
	MinutesSummary,
	Statement,
} from '../../../src/contract/minutes.ts';
import type { ContractCard } from '../../../src/contract/summary.ts';
import {
	buildEntry,
	buildStatement,
	buildSummary,
	idOf,
} from '../../support/browser-builders.ts';
import type { State } from '../state.ts';

const USUAL = buildSummary();

const card = (
	name: string,
	{
		minutes = {},
		contract = {},
		stale = false,
		network = false,
		reservations = [],
	}: {
		minutes?: Partial< MinutesSummary >;
		contract?: Partial< ContractCard >;
		stale?: boolean;
		network?: boolean;
		reservations?: Statement[ 'reservations' ];
	} = {}
): State => ( {
	name: `Minutes: ${ name }`,
	show: () => (
		<AllowanceCard
			summary={ buildSummary( {
				minutes: { ...USUAL.minutes, ...minutes },
				contract: { ...USUAL.contract, ...contract },
			} ) }
			stale={ stale }
			network={ network }
			reservations={ reservations }
			onOpenTicket={ () => {} }
		/>
	),
} );

const month = (
	name: string,
	change: Partial< Statement >,
	contract: Partial< ContractCard > = {}
): State => ( {
	name: `Statement: ${ name }`,
	show: () => {
		const statement = buildStatement( change );
		return (
			<div className="deskside-minutes">
				<StatementView
					statement={ statement }
					contract={ { ...USUAL.contract, ...contract } }
					usable={ statement.open }
					onOpenTicket={ () => {} }
				/>
			</div>
		);
	},
} );

const used = ( granted: number, minutes: number ) => ( {
	allowance: {
		month: '2026-11',
		granted,
		used: minutes,
		remaining: Math.max( 0, granted - minutes ),
		lapses_at: '2026-11-30T23:00:00.000Z',
	},
} );

const EVERY_KIND = [
	buildEntry( {
		id: idOf( 'min', '1' ),
		kind: 'grant',
		minutes: 30,
		person: '',
		work: '',
		ticket_id: null,
		ticket_number: null,
	} ),
	buildEntry( { id: idOf( 'min', '2' ) } ),
	buildEntry( {
		id: idOf( 'min', '3' ),
		kind: 'consent',
		minutes: 0,
		consented: 45,
		work: 'I agree to pay for up to 45 minutes of work at €90.00 an hour, without VAT.',
	} ),
	buildEntry( {
		id: idOf( 'min', '4' ),
		minutes: -18,
		billable: 22,
		work: 'Rebuilt the payment link of the shop and watched it until the first real order went through',
	} ),
	buildEntry( {
		id: idOf( 'min', '5' ),
		kind: 'correction',
		minutes: 4,
		billable: -2,
		work: 'Counted twice',
	} ),
	buildEntry( {
		id: idOf( 'min', '6' ),
		hidden: true,
		work: '',
		person: '',
		ticket_id: null,
		ticket_number: null,
		minutes: -3,
	} ),
	buildEntry( {
		id: idOf( 'min', '7' ),
		kind: 'lapse',
		minutes: -1,
		person: '',
		work: '',
		ticket_id: null,
		ticket_number: null,
	} ),
];

const BILLED = {
	minutes: 20,
	currency: 'EUR',
	hourly_rate_cents: 9500,
	vat_percent: 21,
	total_cents: 3167,
	vat_cents: 665,
	total_cents_with_vat: 3832,
};

/** What is used, reserved and left, and the months behind it. */
export const MINUTES_STATES: State[] = [
	...[ 1, 3 ].map( ( count ) => ( {
		name: `Minutes: ${ count } of advice waits`,
		show: () => <OpenAdvice count={ count } url="#contract" />,
	} ) ),
	card( 'an allowance' ),
	card( 'nothing used yet', { minutes: used( 30, 0 ) } ),
	card( 'all used', { minutes: used( 30, 30 ) } ),
	card( 'agreed to and billed beyond the plan', {
		minutes: { ...used( 30, 30 ), reserved: 45, billable: 22 },
	} ),
	card( 'reserved for several tickets', {
		minutes: { ...used( 30, 30 ), reserved: 53, billable: 7 },
		reservations: [
			{
				agreed: 45,
				left: 38,
				ticket_id: idOf( 'tic' ),
				ticket_number: 1007,
				hidden: false,
			},
			{
				agreed: 15,
				left: 15,
				ticket_id: null,
				ticket_number: null,
				hidden: true,
			},
		],
	} ),
	card( 'a plan without minutes', {
		minutes: { allowance: null },
		contract: { counting: 'none' },
	} ),
	card( 'a plan without minutes, work was billed, no rate is known', {
		minutes: { allowance: null, billable: 15 },
		contract: { counting: 'none', hourly_rate_cents: null },
	} ),
	card( 'unlimited', {
		minutes: { allowance: null },
		contract: { counting: 'unlimited', plan_label: 'Five pillars' },
	} ),
	card( 'begins this month, later', {
		contract: { starts_on: '2026-11-23' },
	} ),
	card( 'began this month', { contract: { starts_on: '2026-11-20' } } ),
	card( 'ends this month', { contract: { ends_on: '2026-11-25' } } ),
	card( 'has ended', { contract: { ends_on: '2026-11-21' } } ),
	card( 'one of several sites', { network: true } ),
	card( 'the provider cannot be reached', { stale: true } ),
	month( 'entries of every kind, billed to the cent', {
		over: 20,
		billed: BILLED,
		entries: EVERY_KIND,
	} ),
	month( 'billed, the contract names no VAT rate', {
		over: 20,
		billed: {
			...BILLED,
			vat_percent: null,
			vat_cents: null,
			total_cents_with_vat: null,
		},
	} ),
	month( 'billed, the contract names no hourly rate', {
		over: 20,
		billed: {
			...BILLED,
			hourly_rate_cents: null,
			total_cents: null,
			vat_cents: null,
			total_cents_with_vat: null,
		},
	} ),
	month( 'a past month, much of it unused', {
		month: '2026-10',
		open: false,
		expired: 18,
	} ),
	month( 'nothing was booked', { used: 0, unused: 30, entries: [] } ),
	month(
		'before the contract began',
		{ month: '2024-10', entries: [] },
		{ starts_on: '2025-01-01' }
	),
];
