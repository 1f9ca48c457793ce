import { describe, expect, test } from 'vitest';
import type { QuoteRows } from './quote-rows.ts';
import { shownIn } from './shown.ts';
import { toDeskQuote, toQuote, type QuoteReader } from './to-quote.ts';

const SENT_AT = '2026-11-10T09:00:00.000Z';
const VALID_UNTIL = '2026-11-17T09:00:00.000Z';
const place = { provider_id: 'pro_1', site_id: 'sit_1', quote_id: 'quo_1' };
const lines = [
	{ description: 'Work', quantity: 1, unit_cents: 12_000, vat_percent: 21 },
];
const sums = {
	total_cents: 12_000,
	vat_cents: 2520,
	total_cents_with_vat: 14_520,
};
const vat = [ { percent: 21, net_cents: 12_000, vat_cents: 2520 } ];
const file = {
	id: 'att_1',
	name: 'cart.png',
	type: 'image/png' as const,
	bytes: 10,
	sha256: 'f'.repeat( 64 ),
};
const version = {
	...place,
	...sums,
	version: 1,
	lines,
	vat,
	currency: 'EUR',
	valid_until: VALID_UNTIL,
	minutes_cap: 90,
	minutes_price: null,
	note: 'As discussed.',
	attachments: [ file ],
	document: '{}',
	document_sha256: 'd',
	agent_id: 'agt_1',
	agent_name: 'Mila',
	sent_at: SENT_AT,
};
const event = ( what: string, part: object = {} ) =>
	( {
		...place,
		position: 1,
		what,
		version: 1,
		by_kind: 'agent',
		by_ref: 'agt_1',
		by_name: 'Mila',
		note: '',
		at: SENT_AT,
		...part,
	} ) as QuoteRows[ 'events' ][ number ];
const quote = {
	provider_id: 'pro_1',
	site_id: 'sit_1',
	id: 'quo_1',
	ticket_id: 'tic_1',
	contract_id: 'con_1',
	finding_id: null,
	status: 'sent' as const,
	version: 1,
	draft: null,
	draft_sha256: null,
	valid_until: VALID_UNTIL,
	created_at: SENT_AT,
	updated_at: SENT_AT,
};
const rows: QuoteRows = {
	quote,
	versions: [ version ],
	events: [ event( 'drafted' ), event( 'sent' ) ],
	requests: [],
	decision: null,
	finding: null,
};
const reader: QuoteReader = {
	locale: 'en',
	at: SENT_AT,
	signInMinutes: ( cents ) => cents / 1000,
	slipLabel: ( slip ) => `the slip ${ slip }`,
};
const sent = { what: 'sent', version: 1, by: 'Mila', at: SENT_AT };

test( 'a quote that can be decided: its version, its history without the drafting, and what to agree to', () => {
	const { text, sha256 } = shownIn( version, 'en' );
	expect( toQuote( rows, reader ) ).toEqual( {
		id: 'quo_1',
		ticket_id: 'tic_1',
		status: 'sent',
		versions: [
			{
				...sums,
				version: 1,
				lines,
				vat,
				currency: 'EUR',
				valid_until: VALID_UNTIL,
				minutes_cap: 90,
				minutes_price: null,
				note: 'As discussed.',
				attachments: [ file ],
				sent_at: SENT_AT,
				sent_by: 'Mila',
			},
		],
		ending: null,
		finding: null,
		history: [ sent ],
		requests: [],
		approval: {
			text_version: 2,
			locale: 'en',
			text: text.words,
			shown_sha256: sha256,
			sign_in_minutes: 14.52,
		},
	} );
} );

describe( 'nothing is to be agreed to', () => {
	test.each( [
		[ 'by who may not decide', rows, { ...reader, signInMinutes: null } ],
		[ 'when it ran out', rows, { ...reader, at: VALID_UNTIL } ],
		[
			'when it is decided',
			{ ...rows, quote: { ...quote, status: 'declined' as const } },
			reader,
		],
		[ 'before a version is there', { ...rows, versions: [] }, reader ],
	] )( '%s', ( _when, one, who ) => {
		expect( toQuote( one, who ).approval ).toBeNull();
	} );
} );

describe( 'how it ended', () => {
	const declined = event( 'declined', {
		by_name: 'Olga',
		note: 'Too much.',
	} );
	const ending = {
		what: 'declined',
		version: 1,
		by: 'Olga',
		at: SENT_AT,
		note: 'Too much.',
	};
	const ended = {
		...rows,
		quote: { ...quote, status: 'declined' as const },
		events: [ event( 'sent' ), declined ],
	};

	test( 'with the hash of the record, once there is one', () => {
		const decision = {
			evidence_sha256: 'e',
		} as QuoteRows[ 'decision' ];
		expect( toQuote( { ...ended, decision }, reader ) ).toMatchObject( {
			ending: { ...ending, evidence_sha256: 'e' },
			history: [
				sent,
				{ what: 'declined', version: 1, by: 'Olga', at: SENT_AT },
			],
		} );
		expect( toQuote( ended, reader ).ending ).toEqual( {
			...ending,
			evidence_sha256: null,
		} );
	} );

	test( 'one that ran out reads the same whether or not a job has noted it', () => {
		const end = { what: 'expired', version: 1, by: '', at: VALID_UNTIL };
		const noted = {
			...rows,
			quote: { ...quote, status: 'expired' as const },
			events: [
				event( 'sent' ),
				event( 'expired', { by_name: '', at: VALID_UNTIL } ),
			],
		};
		for ( const one of [ rows, noted ] ) {
			expect(
				toQuote( one, { ...reader, at: VALID_UNTIL } )
			).toMatchObject( {
				status: 'expired',
				ending: { ...end, note: '', evidence_sha256: null },
				history: [ sent, end ],
			} );
		}
	} );

	test( 'an expired one without a record of it says when it was valid until, or was touched last', () => {
		const expired = {
			...quote,
			status: 'expired' as const,
			updated_at: '2026-11-18T09:00:00.000Z',
		};
		expect( toQuote( { ...rows, quote: expired }, reader ) ).toMatchObject(
			{
				ending: { what: 'expired', at: VALID_UNTIL },
				history: [ sent ],
			}
		);
		expect(
			toQuote(
				{ ...rows, quote: { ...expired, valid_until: null } },
				reader
			).ending?.at
		).toBe( expired.updated_at );
	} );
} );

test( 'requests and the finding, with the plan’s word for the slip', () => {
	const finding = {
		provider_id: 'pro_1',
		site_id: 'sit_1',
		ticket_id: 'tic_1',
		id: 'fin_1',
		slip: 'deleted',
		text: 'Somebody deleted the page.',
		evidence: [ { text: 'The log says so.', attachment: null } ],
		min_cents: 1,
		max_cents: 2,
		agent_id: 'agt_1',
		agent_name: 'Mila',
		found_at: SENT_AT,
	};
	const request = {
		...place,
		version: 1,
		by_ref: '8',
		by_name: 'Eva',
		to_ref: '7',
		to_name: 'Olga',
		to_email: 'olga@shop.example',
		to_locale: 'nl' as const,
		note: 'Please.',
		at: SENT_AT,
	};
	expect(
		toQuote( { ...rows, finding, requests: [ request ] }, reader )
	).toMatchObject( {
		finding: {
			id: 'fin_1',
			slip: 'deleted',
			slip_label: 'the slip deleted',
			text: 'Somebody deleted the page.',
			evidence: [ { text: 'The log says so.', attachment: null } ],
			min_cents: 1,
			max_cents: 2,
			found_by: 'Mila',
			found_at: SENT_AT,
		},
		requests: [
			{ version: 1, by: 'Eva', to: 'Olga', note: 'Please.', at: SENT_AT },
		],
	} );
} );

test( 'agents see the draft with its sums, the site never', () => {
	const draft = {
		lines,
		valid_until: VALID_UNTIL,
		minutes_cap: null,
		note: '',
		attachments: [ file ],
	};
	const drafted = {
		...rows,
		quote: { ...quote, draft, draft_sha256: 'sha' },
	};
	expect( toDeskQuote( drafted, reader ) ).toMatchObject( {
		id: 'quo_1',
		draft: { ...draft, attachments: [ 'att_1' ] },
		draft_totals: { ...sums, vat },
		draft_sha256: 'sha',
	} );
	expect( toDeskQuote( rows, reader ) ).toMatchObject( {
		draft: null,
		draft_totals: null,
		draft_sha256: null,
	} );
	expect( toQuote( drafted, reader ) ).not.toHaveProperty( 'draft' );
} );
