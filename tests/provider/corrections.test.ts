import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskTicket } from '../../src/contract/desk.ts';
import type { JournalPage } from '../../src/contract/journal.ts';
import type { Statement } from '../../src/contract/minutes.ts';
import type { SiteEventList } from '../../src/contract/site-event.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* `standaard` grants 30 minutes a month; today is 10 November 2026. */
const IN_DECEMBER = '2026-12-03T09:00:00.000Z';

let provider: TestProvider;
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
let ticket: string;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
	agent = asAgent(
		provider.app,
		( await seedAgent( provider.db, site.provider_id ) ).cookie
	);
	ticket = await open();
} );
afterAll( () => provider.close() );

const open = async ( part = {} ) =>
	( await openTicket( provider.app, site.token, part ) ).ticket.id;
const record = ( minutes: number, id = ticket ) =>
	agent.post( `/v1/desk/tickets/${ id }/minutes`, {
		minutes,
		work: 'Read the log',
		worked_at: NOW,
	} );
const correct = ( minutes: number, part = {}, id = ticket, key?: string ) =>
	agent.post(
		`/v1/desk/tickets/${ id }/corrections`,
		{ minutes, month: '2026-11', work: 'Typed 21 for 12', ...part },
		key === undefined ? {} : { 'idempotency-key': key }
	);
const owner = () => asSite( provider.app, site.token );
const statement = async ( month = '2026-11' ) =>
	( await owner().get( `/v1/minutes?month=${ month }` ) ).json< Statement >();

describe( 'a correction of minutes', () => {
	it( 'gives minutes back; the statement, the ticket and the journal show it', async () => {
		await record( 21 );
		provider.setNow( '2026-11-10T10:00:00.000Z' );
		const said = await correct( -9 );
		expect( said.statusCode ).toBe( 201 );
		const { entries, ticket: shown, contract } = said.json< DeskTicket >();
		expect(
			entries.map( ( { kind, minutes } ) => [ kind, minutes ] )
		).toEqual( [
			[ 'use', -21 ],
			[ 'correction', 9 ],
		] );
		expect( shown.minutes_used ).toBe( 12 );
		expect( contract.minutes.allowance?.remaining ).toBe( 18 );
		const stated = await statement();
		expect( stated ).toMatchObject( { used: 12, unused: 18, over: 0 } );
		expect( stated.entries.at( -1 ) ).toMatchObject( {
			kind: 'correction',
			minutes: 9,
			work: 'Typed 21 for 12',
			person: 'Mila Jansen',
			ticket_id: ticket,
		} );
		const journal = (
			await owner().get( '/v1/journal' )
		).json< JournalPage >();
		expect( journal.entries.map( ( { subject } ) => subject ) ).toContain(
			'Typed 21 for 12'
		);
	} );

	it( 'adds forgotten work, within what the client agreed to', async () => {
		await record( 25 );
		expect( ( await correct( 5 ) ).statusCode ).toBe( 201 );
		expect( codeOf( await correct( 1 ) ) ).toBe( 'consent_required' );
		expect( await statement() ).toMatchObject( { used: 30, over: 0 } );
	} );

	it( 'is accepted for a month that is over: what is given back lapses at once, and nothing moves to the next', async () => {
		await record( 20 );
		provider.setNow( IN_DECEMBER );
		expect( ( await correct( -5 ) ).statusCode ).toBe( 201 );
		expect( await statement() ).toMatchObject( {
			open: false,
			used: 15,
			expired: 15,
		} );
		expect( await statement( '2026-12' ) ).toMatchObject( {
			used: 0,
			unused: 30,
		} );
	} );

	it( 'gives back no more than was booked on this ticket in that month', async () => {
		const other = await open();
		await record( 10 );
		await record( 5, other );
		expect( codeOf( await correct( -11 ) ) ).toBe( 'correction_too_large' );
		expect( codeOf( await correct( -1, { month: '2026-10' } ) ) ).toBe(
			'correction_too_large'
		);
		expect( ( await correct( -10 ) ).statusCode ).toBe( 201 );
		expect( codeOf( await correct( -1 ) ) ).toBe( 'correction_too_large' );
		expect( await statement() ).toMatchObject( { used: 5 } );
	} );

	it( 'frees no billable minute that the client agreed to for another ticket', async () => {
		const paid = await open( {
			topic: 'upgrade',
			consent: { minutes_cap: 20, text: 'I agree to 20.' },
		} );
		await record( 30 );
		await record( 20, paid );
		expect( await statement() ).toMatchObject( { used: 30, over: 20 } );
		const { contract } = ( await correct( -6 ) ).json< DeskTicket >();
		expect( contract.consent_left ).toBe( 0 );
		expect( await statement() ).toMatchObject( { used: 24, over: 20 } );
		await record( 6 );
		expect( codeOf( await record( 1 ) ) ).toBe( 'consent_required' );
		expect(
			( await correct( -20, {}, paid ) ).json< DeskTicket >().contract
				.consent_left
		).toBe( 20 );
		expect( await statement() ).toMatchObject( { used: 30, over: 0 } );
	} );

	it( 'is done once for a key', async () => {
		await record( 20 );
		const key = nextUlid();
		const [ one, two ] = [
			await correct( -5, {}, ticket, key ),
			await correct( -5, {}, ticket, key ),
		];
		expect( two.body ).toBe( one.body );
		expect( await statement() ).toMatchObject( { used: 15 } );
	} );

	it.each( [
		[ 'no minutes', { minutes: 0 } ],
		[ 'half a minute', { minutes: 1.5 } ],
		[ 'no reason', { work: ' ' } ],
		[ 'a month that is none', { month: '2026-13' } ],
		[ 'a month to come', { month: '2026-12' } ],
		[ 'a month before the contract', { month: '2019-01' } ],
	] )( 'with %s is refused', async ( _what, part ) => {
		await record( 20 );
		expect( codeOf( await correct( -1, part ) ) ).toBe( 'invalid_request' );
		expect( await statement() ).toMatchObject( { used: 20 } );
	} );

	it( 'is told to the site', async () => {
		await record( 20 );
		const list = async ( after = '' ) =>
			(
				await owner().get(
					`/v1/events${ after && `?after=${ after }` }`
				)
			).json< SiteEventList >();
		const { cursor } = await list();
		await correct( -5 );
		expect( ( await list( cursor ) ).events ).toMatchObject( [
			{ type: 'ticket.changed', data: { ticket_id: ticket } },
		] );
	} );
} );
