import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../src/contract/minutes.ts';
import type { Summary } from '../../src/contract/summary.ts';
import { buildPerson, NOW } from '../support/builders.ts';
import { asAgent, asSite } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
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
} );
afterAll( () => provider.close() );

const employee = buildPerson( { ref: '8', name: 'Bo Smit', role: 'employee' } );
const asOwner = () => asSite( provider.app, site.token );
const asEmployee = () => asSite( provider.app, site.token, employee );
const work = ( id: string, minutes: number, what: string ) =>
	agent.post( `/v1/desk/tickets/${ id }/minutes`, {
		minutes,
		work: what,
		worked_at: NOW,
	} );

describe( 'GET /v1/minutes', () => {
	const statementFor = async (
		caller: ReturnType< typeof asSite >,
		query = ''
	) => ( await caller.get( `/v1/minutes${ query }` ) ).json< Statement >();

	it( 'states the running month, and any other', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		await work( ticket.id, 12, 'Read the log' );
		expect( await statementFor( asOwner() ) ).toMatchObject( {
			month: '2026-11',
			open: true,
			granted: 30,
			used: 12,
			unused: 18,
			over: 0,
			expired: 0,
		} );
		expect(
			await statementFor( asOwner(), '?month=2026-10' )
		).toMatchObject( {
			month: '2026-10',
			open: false,
			granted: 30,
			used: 0,
			expired: 30,
		} );
		expect(
			await statementFor( asOwner(), '?month=2019-01' )
		).toMatchObject( { granted: 0, entries: [] } );
	} );

	it( 'gives each entry the number of its ticket, and a consent its cap', async () => {
		const { ticket } = await openTicket( provider.app, site.token, {
			topic: 'upgrade',
			consent: { minutes_cap: 45, text: 'I agree to 45.' },
		} );
		await work( ticket.id, 12, 'Read the log' );
		const { entries } = await statementFor( asOwner() );
		expect(
			entries.map( ( entry ) => [
				entry.kind,
				entry.ticket_number,
				entry.consented,
				entry.hidden,
			] )
		).toEqual( [
			[ 'grant', null, null, false ],
			[ 'consent', ticket.number, 45, false ],
			[ 'use', ticket.number, null, false ],
		] );
	} );

	it( 'says what is billed beyond the plan to the cent, on the sum of the month', async () => {
		site = await seedSite( provider.db, {
			hourly_rate_cents: 9500,
			vat_percent: 21,
		} );
		agent = asAgent(
			provider.app,
			( await seedAgent( provider.db, site.provider_id ) ).cookie
		);
		expect( ( await statementFor( asOwner() ) ).billed ).toBeNull();
		const { ticket } = await openTicket( provider.app, site.token, {
			topic: 'shop_function',
			consent: { minutes_cap: 45, text: 'I agree to 45.' },
		} );
		await work( ticket.id, 37, 'Read the log' );
		await work( ticket.id, 7, 'Read it again' );
		const { over, billed } = await statementFor( asEmployee() );
		expect( over ).toBe( 14 );
		// Twice 7 minutes at 95.00 would be 2 × 11.08; 14 are 22.1666…, 21 % of 22.17 are 4.6557.
		expect( billed ).toEqual( {
			minutes: 14,
			currency: 'EUR',
			hourly_rate_cents: 9500,
			vat_percent: 21,
			total_cents: 2217,
			vat_cents: 466,
			total_cents_with_vat: 2683,
		} );
	} );

	it( 'makes up no sum while the contract names no rate, and no VAT either', async () => {
		const { ticket } = await openTicket( provider.app, site.token, {
			topic: 'shop_function',
			consent: { minutes_cap: 45, text: 'I agree to 45.' },
		} );
		await work( ticket.id, 42, 'Read the log' );
		await provider.db
			.updateTable( 'contracts' )
			.set( { hourly_rate_cents: null, vat_percent: null } )
			.where( 'id', '=', site.contract_id )
			.execute();
		expect( ( await statementFor( asOwner() ) ).billed ).toEqual( {
			minutes: 12,
			currency: 'EUR',
			hourly_rate_cents: null,
			vat_percent: null,
			total_cents: null,
			vat_cents: null,
			total_cents_with_vat: null,
		} );
	} );

	it( "hides from an employee what was done on other people's tickets, but not the sums", async () => {
		const { ticket: own } = await openTicket(
			provider.app,
			site.token,
			{},
			employee
		);
		const { ticket: other } = await openTicket( provider.app, site.token );
		await work( own.id, 5, 'Own work' );
		await work( other.id, 7, 'Secret work' );
		const shown = await statementFor( asEmployee() );
		expect( shown.used ).toBe( 12 );
		expect(
			shown.entries
				.filter( ( { kind } ) => kind === 'use' )
				.map( ( { minutes, work: what, ticket_id, hidden } ) => [
					minutes,
					what,
					ticket_id,
					hidden,
				] )
		).toEqual( [
			[ -5, 'Own work', own.id, false ],
			[ -7, '', null, true ],
		] );
		expect( JSON.stringify( shown ) ).not.toContain( 'Secret' );
		expect( JSON.stringify( await statementFor( asOwner() ) ) ).toContain(
			'Secret'
		);
	} );

	it( 'says which tickets make up what is reserved, so that the sum is the summary’s', async () => {
		const reserving = async ( minutes_cap: number, who = buildPerson() ) =>
			(
				await openTicket(
					provider.app,
					site.token,
					{
						topic: 'shop_function',
						consent: {
							minutes_cap,
							text: `Up to ${ minutes_cap }.`,
						},
					},
					who
				)
			).ticket;
		const first = await reserving( 45 );
		const second = await reserving( 20 );
		const done = await reserving( 60 );
		await openTicket( provider.app, site.token, {}, employee );
		await work( first.id, 37, 'All of the allowance, and 7 minutes' );
		await work( second.id, 20, 'All that was agreed to' );
		await agent.post( `/v1/desk/tickets/${ done.id }/status`, {
			status: 'solved',
		} );
		const third = await reserving( 15 );
		const { reservations } = await statementFor( asOwner() );
		expect( reservations ).toEqual( [
			{
				agreed: 45,
				left: 38,
				ticket_id: first.id,
				ticket_number: first.number,
				hidden: false,
			},
			{
				agreed: 15,
				left: 15,
				ticket_id: third.id,
				ticket_number: third.number,
				hidden: false,
			},
		] );
		const summary = (
			await asOwner().get( '/v1/summary' )
		).json< Summary >();
		expect( summary.minutes.reserved ).toBe( 38 + 15 );
		const [ hidden ] = ( await statementFor( asEmployee() ) ).reservations;
		expect( hidden ).toEqual( {
			agreed: 45,
			left: 38,
			ticket_id: null,
			ticket_number: null,
			hidden: true,
		} );
		expect(
			( await statementFor( asOwner(), '?month=2026-10' ) ).reservations
		).toEqual( [] );
	} );

	it.each( [ '2026-13', '2026', 'x', '2026-1', "2026-01' or true" ] )(
		'refuses the month %s',
		async ( month ) => {
			expect(
				(
					await asOwner().get(
						`/v1/minutes?month=${ encodeURIComponent( month ) }`
					)
				).statusCode
			).toBe( 400 );
		}
	);
} );
