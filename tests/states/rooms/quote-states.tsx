import Quotes from '../../../src/admin/features/quotes/quotes.tsx';
import type { Quote } from '../../../src/contract/quote.ts';
import { buildSummaryAnswer, idOf } from '../../support/browser-builders.ts';
import {
	buildApproval,
	buildEnded,
	buildFinding,
	buildQuote,
	buildRevision,
	buildVersion,
	SHA,
} from '../../support/quote-builders.ts';
import { buildTicket } from '../../support/ticket-builders.ts';
import { idAt } from '../id-at.ts';
import { problem, type Hands, type State } from '../state.ts';
import { withStore } from '../with-store.tsx';
import { APPROVERS, quoteState as card, SCREEN } from './quote-state.tsx';

const approve = async ( { press }: Hands ) => {
	await press( 'Approve €145.20' );
	await press( 'Yes, approve €145.20' );
};

const FILE = {
	id: idOf( 'att' ),
	name: 'plan-of-the-new-checkout-with-a-name-that-is-very-long-indeed.png',
	type: 'image/png' as const,
	bytes: 120_000,
	sha256: SHA,
};

const PAPER = {
	...FILE,
	id: idOf( 'att', 'B' ),
	name: 'offer-with-all-conditions-and-a-name-that-is-very-long-indeed.pdf',
	type: 'application/pdf' as const,
};

const LONG = buildVersion( {
	lines: [
		{
			description:
				'Gutscheinfeld instand setzen und auf der Bestellübersichtsseite wieder anzeigen',
			quantity: 12.75,
			unit_cents: 123_456,
			vat_percent: 21,
		},
		{
			description: 'Printed manual',
			quantity: 1,
			unit_cents: 1000,
			vat_percent: 9,
		},
		{
			description: 'Discount',
			quantity: 1,
			unit_cents: -4064,
			vat_percent: 21,
		},
	],
	vat: [
		{ percent: 9, net_cents: 1000, vat_cents: 90 },
		{ percent: 21, net_cents: 1_570_000, vat_cents: 329_700 },
	],
	total_cents: 1_571_000,
	vat_cents: 329_790,
	total_cents_with_vat: 1_900_790,
	minutes_cap: null,
	minutes_price: null,
	note: 'As discussed on the phone.\nhttps://shop.example/a-very-long-address-that-has-no-place-to-break/and-goes-on',
	attachments: [ FILE, PAPER ],
} );

const REVISED = {
	versions: [ buildVersion(), buildRevision() ],
	approval: buildApproval( { shown_sha256: 'b'.repeat( 64 ) } ),
};

const NO_RIGHT = { approval: null };
const REQUEST = {
	version: 1,
	by: 'Eva Smit',
	to: 'Anna Bakker',
	note: 'Before Friday, please: the sale begins on Saturday.',
	at: '2026-11-22T09:00:00.000Z',
};

const ended = (
	what: Parameters< typeof buildEnded >[ 0 ],
	note?: string
): Partial< Quote > => buildEnded( what, note );

const APPROVING: State[] = [
	card( 'sent', {} ),
	card( 'sent, long words, three rates, a picture and a document', {
		versions: [ LONG ],
	} ),
	card(
		'the second step',
		{},
		{ act: ( { press } ) => press( 'Approve €145.20' ) }
	),
	card(
		'the second step, a password may be asked',
		{ approval: buildApproval( { sign_in_minutes: 15 } ) },
		{ act: ( { press } ) => press( 'Approve €145.20' ) }
	),
	card( 'being sent', {}, { said: { approve: 'never' }, act: approve } ),
	card(
		'a sign-in is needed',
		{},
		{
			said: { approve: problem( 'recent_sign_in_required', 403 ) },
			act: approve,
		}
	),
	card(
		'the answer was lost',
		{},
		{
			said: { approve: 'lost' },
			act: async ( hands ) => {
				await approve( hands );
				await hands.see( 'No answer to your approval yet' );
			},
		}
	),
	card(
		'refused',
		{},
		{
			said: { approve: problem( 'forbidden', 403 ) },
			act: approve,
		}
	),
	card( 'being declined', {}, { act: ( { press } ) => press( 'Decline…' ) } ),
];

const CHANGING: State[] = [
	card( 'revised while looking', {}, { later: REVISED } ),
	card(
		'approved by somebody else while looking',
		{},
		{ later: ended( 'approved' ) }
	),
	card(
		'withdrawn while looking',
		{},
		{ later: ended( 'withdrawn', 'We found a simpler way.' ) }
	),
	card( 'ran out while looking', {}, { later: ended( 'expired' ) } ),
	card(
		'all versions',
		{
			...REVISED,
			versions: [
				buildVersion(),
				buildRevision(),
				buildRevision( {
					version: 3,
					minutes_cap: 120,
					minutes_price: {
						hourly_rate_cents: 9500,
						total_cents: 19_000,
						total_cents_with_vat: 22_990,
					},
					note: '',
				} ),
			],
		},
		{ act: async ( { see } ) => see( 'All 3 versions' ) }
	),
];

const OVER: State[] = [
	card( 'approved', ended( 'approved', 'Go ahead' ) ),
	card( 'approved, no right to the evidence', ended( 'approved' ), {
		owner: false,
	} ),
	card( 'declined', ended( 'declined', 'Too much for this year.' ) ),
	card( 'expired', ended( 'expired' ) ),
	card( 'withdrawn', ended( 'withdrawn', 'We found a simpler way.' ) ),
];

const ASKING: State[] = [
	card( 'no right', NO_RIGHT ),
	card( 'no right, and nobody to ask', NO_RIGHT, { approvers: [] } ),
	card( 'asking somebody who may', NO_RIGHT, {
		act: ( { press } ) => press( 'Ask somebody who may approve' ),
	} ),
	card( 'the ask did not go out', NO_RIGHT, {
		said: { 'ask-to-approve': problem( 'rate_limited', 429 ) },
		act: async ( { press } ) => {
			await press( 'Ask somebody who may approve' );
			await press( 'Ask Anna Bakker' );
		},
	} ),
	card( 'somebody was asked', { ...NO_RIGHT, requests: [ REQUEST ] } ),
	card(
		'a question',
		{},
		{ act: ( { press } ) => press( 'Ask a question about it' ) }
	),
	card(
		'a question that did not go out',
		{},
		{
			said: { question: 'lost' },
			act: async ( { press, write, see } ) => {
				await press( 'Ask a question about it' );
				await write( 'Your question', 'Is VAT in it?' );
				await press( 'Send the question' );
				await see( /There is no connection/ );
			},
		}
	),
	card(
		'a question that is in the thread',
		{},
		{
			said: {
				question: {
					json: {
						quote: buildQuote(),
						ticket: buildTicket(),
						minutes: buildSummaryAnswer().summary?.minutes,
					},
				},
			},
			act: async ( { press, write, see } ) => {
				await press( 'Ask a question about it' );
				await write( 'Your question', 'Is VAT in it?' );
				await press( 'Send the question' );
				await see( 'Your question is in the thread.' );
			},
		}
	),
	card( 'the client’s own slip', { finding: buildFinding() } ),
	card( 'the client’s own slip, with a document as evidence', {
		finding: buildFinding( {
			evidence: [ { text: 'The log of the update.', attachment: PAPER } ],
		} ),
	} ),
];

const ROOM: State[] = [
	{
		name: 'Quotes: they cannot be read',
		show: () =>
			withStore(
				<Quotes
					ticketId={ idAt( 'tic', 0 ) }
					person="states-0"
					pageUrl="#"
					screen={ SCREEN }
				/>
			),
		answers: {
			[ `GET /tickets/${ idAt( 'tic', 0 ) }/quotes` ]: problem(
				'provider_unreachable',
				502
			),
		},
	},
	{
		name: 'Quotes: an open one, and ended ones folded',
		show: () =>
			withStore(
				<Quotes
					ticketId={ idAt( 'tic', 1 ) }
					person="states-1"
					pageUrl="#"
					screen={ SCREEN }
				/>
			),
		answers: {
			[ `GET /tickets/${ idAt( 'tic', 1 ) }/quotes` ]: {
				json: {
					quotes: [
						buildQuote( { id: idOf( 'quo', 'Y' ) } ),
						buildEnded( 'declined', 'Too much.' ),
					],
					approvers: APPROVERS,
				},
			},
			'GET /summary': { json: buildSummaryAnswer() },
		},
	},
];

/** Every state of a quote's card, and of the room around them. */
export const QUOTE_STATES: State[] = [
	...APPROVING,
	...CHANGING,
	...OVER,
	...ASKING,
	...ROOM,
];
