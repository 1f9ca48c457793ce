import { BreachPart } from '../../../src/admin/features/record/breach-part.tsx';
import { ConsentPart } from '../../../src/admin/features/record/consent-part.tsx';
import { PausePart } from '../../../src/admin/features/record/pause-part.tsx';
import { RefusalPart } from '../../../src/admin/features/record/refusal-part.tsx';
import { breach, type Breach } from '../../../src/contract/breach.ts';
import { ticketPause, type TicketPause } from '../../../src/contract/pause.ts';
import { refusal, type Refusal } from '../../../src/contract/refusal.ts';
import type { KeptConsent } from '../../../src/contract/ticket.ts';
import { idOf, NOW } from '../../support/browser-builders.ts';
import { buildKeptConsent } from '../../support/ticket-builders.ts';
import type { State } from '../state.ts';

const buildBreach = ( change: Partial< Breach > ): Breach =>
	breach.parse( {
		id: idOf( 'bre' ),
		kind: 'late',
		promise: 'first_answer',
		started_at: NOW,
		earliest: null,
		latest: '2026-11-25T16:00:00.000Z',
		latest_is_breach: false,
		happened_at: '2026-11-25T16:00:00.000Z',
		done_at: null,
		pauses: [],
		text: '960 minutes of office time, Monday to Friday 09:00 to 17:00, from Monday 23 November 09:00: 480 minutes on Monday, 480 minutes on Tuesday.',
		contract_says:
			'Breaking an essential commitment can mean that you end the contract and ask for damages. This record is evidence; it settles nothing by itself.',
		recorded_at: NOW,
		...change,
	} );

const buildPause = ( change: Partial< TicketPause > ): TicketPause =>
	ticketPause.parse( {
		id: idOf( 'pau' ),
		reason: 'access_withheld',
		label: 'Access is missing',
		from: NOW,
		to: null,
		note: 'We need the account of your payment provider to see the failed payments.',
		opened_by: { kind: 'agent', name: 'Joris', you: false },
		ended_by: null,
		...change,
	} );

const buildRefusal = ( change: Partial< Refusal > ): Refusal =>
	refusal.parse( {
		reason: 'Being found in search engines lies outside of the shop.\nIt is the work of somebody who does nothing else.',
		referral: {
			kind: 'outside_professional',
			to: 'Vindbaar & Zoon, Utrecht, 030 123 45 67',
		},
		by: 'Joris',
		at: NOW,
		...change,
	} );

const refused = ( name: string, change: Partial< Refusal > ): State => ( {
	name: `Record: ${ name }`,
	show: () => <RefusalPart refusal={ buildRefusal( change ) } />,
} );

const broken = ( name: string, change: Partial< Breach > ): State => ( {
	name: `Record: ${ name }`,
	show: () => <BreachPart breach={ buildBreach( change ) } />,
} );

const stood = ( name: string, pauses: TicketPause[] ): State => ( {
	name: `Record: ${ name }`,
	show: () => <PausePart pauses={ pauses } endUrl="#ticket" />,
} );

const agreed = ( name: string, change: Partial< KeptConsent > ): State => ( {
	name: `Record: ${ name }`,
	show: () => (
		<ConsentPart
			consent={ buildKeptConsent( change ) }
			recordUrl="#agreement"
		/>
	),
} );

/** What both sides can point to. */
export const RECORD_STATES: State[] = [
	agreed( 'agreed to when asking', {} ),
	agreed( 'agreed to other figures', {
		refused_for: 'other_figures',
		text: 'Ik ga akkoord met hoogstens 600 minuten werk à € 95,00 per uur: hoogstens € 1.149,50 incl. 21% btw (€ 950,00 excl. btw).',
	} ),
	agreed( 'agreed to without an hourly rate', {
		refused_for: 'no_hourly_rate',
	} ),
	agreed( 'agreed to long after signing in', { refused_for: 'sign_in' } ),
	refused( 'refused, somebody else can do it', {} ),
	refused( 'refused, a larger plan includes it', {
		referral: { kind: 'larger_plan', to: 'Plus' },
	} ),
	broken( 'the first answer is late and still not here', {} ),
	broken( 'an answer was late', {
		promise: 'next_answer',
		done_at: '2026-11-26T10:00:00.000Z',
	} ),
	broken( 'work began too late', {
		promise: 'taken_in_charge',
		latest_is_breach: true,
		done_at: '2026-11-25T16:00:00.000Z',
	} ),
	stood( 'the clock stands still', [ buildPause( {} ) ] ),
	stood( 'the clock stood still', [
		buildPause( { to: '2026-11-23T09:00:00.000Z' } ),
	] ),
	stood( 'the clock stood still twice, and does now', [
		buildPause( { to: '2026-11-23T09:00:00.000Z' } ),
		buildPause( {
			id: idOf( 'pau', 'B' ),
			reason: 'waiting_for_client',
			label: 'Waiting for your answer',
			note: '',
			from: '2026-11-24T09:00:00.000Z',
		} ),
	] ),
];
