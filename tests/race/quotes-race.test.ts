import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Quote } from '../../src/contract/quote.ts';
import type { TicketList } from '../../src/contract/ticket.ts';
import { launchBrowser, visitSite } from '../support/stage/browser.ts';
import { openDeskHands, type SendQuote } from '../support/stage/desk-hands.ts';
import { callSite } from '../support/stage/site-call.ts';
import { phpComplaints, wpEval } from '../support/stage/stage.ts';

/*
 * Two owners in two real browsers decide at the same instant; between them and PostgreSQL stand a real WordPress with several
 * PHP processes, and the provider. `npm run test:stack` runs it with DATABASE_URL.
 */

/** Far enough ahead that both pages wait for the instant, their nonces in hand. */
const AHEAD_MS = 2500;
const ROUNDS = 3;
const NAMES = [ 'admin', 'Bram de Vries' ];

type Verb = 'approve' | 'decline';
/** The owners decide so, in this order of pages. */
const PAIRS: [ Verb, Verb ][] = [
	[ 'approve', 'approve' ],
	[ 'approve', 'decline' ],
	[ 'decline', 'approve' ],
];

let browsers: Browser[] = [];
let pages: Page[] = [];
let sendQuote: SendQuote;
let database: pg.Client;
let ticket = '';

beforeAll( async () => {
	database = new pg.Client( { connectionString: process.env.DATABASE_URL } );
	await database.connect();
	await wpEval(
		"wp_insert_user( array( 'user_login' => 'partner', 'user_pass' => 'password', 'user_email' => 'bram@example.test', 'display_name' => 'Bram de Vries', 'role' => 'administrator' ) );"
	);
	browsers = [ await launchBrowser(), await launchBrowser() ];
	const visits = await Promise.all( [
		visitSite( browsers[ 0 ] as Browser ),
		visitSite( browsers[ 1 ] as Browser, 'partner' ),
	] );
	pages = visits.map( ( { page } ) => page );
	sendQuote = await openDeskHands();
	const { body } = await callSite< TicketList >( pages[ 0 ] as Page, {
		method: 'GET',
		path: '/tickets',
	} );
	ticket = body.tickets[ 0 ]?.id ?? '';
} );

afterAll( async () => {
	await Promise.all( browsers.map( ( browser ) => browser.close() ) );
	await database.end();
} );

describe.each( PAIRS )( 'one says %s, the other %s', ( ...verbs ) => {
	it( 'is one decision; the other is told who was first, and nothing is booked twice', async () => {
		for ( let round = 1; round <= ROUNDS; round++ ) {
			const id = await sendQuote( ticket, draftOf( round ) );
			const answers = await race( id, verbs );
			const won = answers.findIndex( ( { status } ) => status === 200 );
			expect( answers.map( ( { status } ) => status ).sort() ).toEqual( [
				200, 409,
			] );
			const lost = 1 - won;
			expect( answers[ lost ]?.body ).toMatchObject( {
				code: 'state_conflict',
			} );
			const said = verbs[ won ] === 'approve' ? 'approved' : 'declined';
			// What the card does then: it reads the quote again and names who was first.
			const { body } = await readQuote( pages[ lost ] as Page, id );
			expect( body.ending ).toMatchObject( {
				what: said,
				by: NAMES[ won ],
			} );
			expect( await bookedFor( id ) ).toEqual( {
				decisions: [ [ said, grossOf( round ) ] ],
				consents: said === 'approved' ? [ lastCap ] : [],
			} );
		}
	} );
} );

it( 'two tabs of one owner that send one decision with one key end in one, answered alike', async () => {
	const id = await sendQuote( ticket, draftOf( 7 ) );
	const [ page ] = pages as [ Page ];
	const tab = await page.context().newPage();
	await tab.goto( '/wp-admin/' );
	const call = await callOf( page, id, 'approve', Date.now() + AHEAD_MS );
	const answers = await Promise.all(
		[ page, tab ].map( ( from ) => callSite( from, call ) )
	);
	const again = await callSite( tab, { ...call, at: 0 } );
	expect( again.status ).toBe( 200 );
	for ( const { status, body } of answers ) {
		// The one that comes while the other is at work is told so, and asks again.
		expect( [ 200, 409 ] ).toContain( status );
		if ( status === 409 ) {
			expect( body ).toMatchObject( { code: 'idempotency_in_progress' } );
		}
	}
	expect( await bookedFor( id ) ).toEqual( {
		decisions: [ [ 'approved', grossOf( 7 ) ] ],
		consents: [ lastCap ],
	} );
} );

it( 'PHP complained about nothing', () => {
	expect( phpComplaints() ).toBe( '' );
} );

/** Both owners look at the quote, then decide at one instant. */
async function race( id: string, verbs: readonly Verb[] ) {
	const at = Date.now() + AHEAD_MS;
	return Promise.all(
		pages.map( async ( page, index ) =>
			callSite< object >(
				page,
				await callOf( page, id, verbs[ index ] ?? 'approve', at )
			)
		)
	);
}

const readQuote = ( page: Page, id: string ) =>
	callSite< Quote >( page, { method: 'GET', path: `/quotes/${ id }` } );

async function callOf( page: Page, id: string, verb: Verb, at: number ) {
	const { body } = await readQuote( page, id );
	const last = body.versions.at( -1 );
	const seen = {
		quote_id: id,
		version: last?.version,
		total_cents: last?.total_cents,
		total_cents_with_vat: last?.total_cents_with_vat,
		currency: last?.currency,
		text_version: body.approval?.text_version,
		locale: body.approval?.locale,
		shown_sha256: body.approval?.shown_sha256,
		screen: { id: 'dashboard', title: 'Dashboard', url: '/wp-admin/' },
		key: ulid(),
	};
	const words = verb === 'approve' ? { note: '' } : { reason: 'Too much.' };
	return {
		method: 'POST' as const,
		path: `/quotes/${ id }/${ verb }`,
		body: { ...seen, ...words },
		at,
	};
}

/** Of the last quote: a cap below what was agreed to before is refused. */
let lastCap = 30;

/** Two lines of one rate: their VAT is rounded once. Below the sum that asks for a fresh sign-in. */
function draftOf( round: number ) {
	const line = { description: 'Work', quantity: 1, vat_percent: 21 };
	return {
		lines: [
			{ ...line, unit_cents: 1001 + round },
			{ ...line, unit_cents: 2003 },
		],
		valid_until: new Date( Date.now() + 86_400_000 ).toISOString(),
		minutes_cap: ++lastCap,
		note: '',
		attachments: [],
	};
}

/** 3004 and the round's number in cents, with 21 % half up. */
const grossOf = ( round: number ) =>
	3004 + round + Math.floor( ( ( 3004 + round ) * 21 + 50 ) / 100 );

/** What PostgreSQL holds of a quote: decisions with their sums, and the minutes of its consents. */
async function bookedFor( id: string ) {
	const decisions = await database.query< {
		decision: string;
		total: number;
	} >(
		'select decision, total_cents_with_vat::int as total from quote_decisions where quote_id = $1',
		[ id ]
	);
	const consents = await database.query< { consented: number } >(
		"select consented from minute_entries where kind = 'consent' and work like $1",
		[ `%[${ id } v1 sha256:%` ]
	);
	return {
		decisions: decisions.rows.map( ( { decision, total } ) => [
			decision,
			total,
		] ),
		consents: consents.rows.map( ( { consented } ) => consented ),
	};
}
