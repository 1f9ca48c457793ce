import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Statement } from '../../src/contract/minutes.ts';
import type { Summary } from '../../src/contract/summary.ts';
import { buildReply, NOW } from '../support/builders.ts';
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

const asOwner = () => asSite( provider.app, site.token );
const answer = ( id: string, part = {} ) =>
	agent.post( `/v1/desk/tickets/${ id }/messages`, buildReply( part ) );
const work = ( id: string, minutes: number, what: string ) =>
	agent.post( `/v1/desk/tickets/${ id }/minutes`, {
		minutes,
		work: what,
		worked_at: NOW,
	} );
const summaryOf = async ( caller: ReturnType< typeof asSite > ) =>
	( await caller.get( '/v1/summary' ) ).json< Summary >();

describe( 'the minutes of a summary', () => {
	it( 'reserves what was agreed to for open tickets and is not booked yet, and takes nothing from the allowance for it', async () => {
		const { ticket: first } = await openTicket( provider.app, site.token );
		await work( first.id, 30, 'All of it' );
		const { ticket, minutes } = await openTicket(
			provider.app,
			site.token,
			{
				topic: 'upgrade',
				consent: { minutes_cap: 40, text: 'Up to 40.' },
			}
		);
		expect( minutes ).toMatchObject( { reserved: 40, billable: 0 } );
		expect( ( await summaryOf( asOwner() ) ).minutes ).toEqual( minutes );
		await work( ticket.id, 15, 'Upgraded' );
		expect( ( await summaryOf( asOwner() ) ).minutes ).toMatchObject( {
			allowance: { granted: 30, used: 30, remaining: 0 },
			reserved: 25,
			billable: 15,
		} );
		await answer( ticket.id, { status: 'solved' } );
		expect( ( await summaryOf( asOwner() ) ).minutes ).toMatchObject( {
			reserved: 0,
			billable: 15,
		} );
	} );

	it( 'has parts in the month that runs, the oldest ticket first, and none that is booked to its end', async () => {
		const reserve = ( minutes_cap: number ) =>
			openTicket( provider.app, site.token, {
				topic: 'upgrade',
				consent: { minutes_cap, text: `Up to ${ minutes_cap }.` },
			} );
		const { ticket: booked } = await reserve( 10 );
		const { ticket: first } = await reserve( 40 );
		const { ticket: second } = await reserve( 25 );
		await work( booked.id, 10, 'All ten' );
		await work( first.id, 15, 'Upgraded' );
		const partsOf = async ( query: string ) =>
			(
				await asOwner().get( `/v1/minutes${ query }` )
			).json< Statement >().reservations;
		const parts = [
			{ ticket_id: first.id, agreed: 40, left: 25 },
			{ ticket_id: second.id, agreed: 25, left: 25 },
		];
		expect( await partsOf( '' ) ).toMatchObject( parts );
		expect( await partsOf( '?month=2026-11' ) ).toMatchObject( parts );
		expect( await partsOf( '?month=2026-10' ) ).toEqual( [] );
		expect( ( await summaryOf( asOwner() ) ).minutes.reserved ).toBe( 50 );
	} );

	it( "reserves nothing for another contract's tickets", async () => {
		const other = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		await openTicket( provider.app, other.token, {
			topic: 'upgrade',
			consent: { minutes_cap: 40, text: 'Up to 40.' },
		} );
		expect( ( await summaryOf( asOwner() ) ).minutes.reserved ).toBe( 0 );
	} );

	it.each( [
		[
			'begins this month',
			'2026-11-05',
			null,
			30,
			'2026-11-30T23:00:00.000Z',
		],
		[ 'begins later', '2026-11-20', null, 0, '2026-11-30T23:00:00.000Z' ],
		[
			'ends this month',
			'2026-01-01',
			'2026-11-15',
			30,
			'2026-11-15T23:00:00.000Z',
		],
		[
			'ended this month',
			'2026-01-01',
			'2026-11-09',
			0,
			'2026-11-09T23:00:00.000Z',
		],
		[
			'ends with the month',
			'2026-01-01',
			'2026-11-30',
			30,
			'2026-11-30T23:00:00.000Z',
		],
	] )(
		'says of a contract that %s what can be used and until when',
		async ( _name, starts_on, ends_on, left, lapses_at ) => {
			const { token } = await seedSite( provider.db, {
				starts_on,
				ends_on,
			} );
			expect(
				await summaryOf( asSite( provider.app, token ) )
			).toMatchObject( {
				contract: { starts_on, ends_on, counting: 'allowance' },
				minutes: { allowance: { remaining: left, lapses_at } },
			} );
		}
	);

	it.each( [
		[ 'five-pillars', 'unlimited' ],
		[ 'pay-per-use', 'none' ],
		[ 'triage', 'none' ],
	] )(
		'tells %s from a plan with minutes: %s',
		async ( plan_id, counting ) => {
			const { token } = await seedSite( provider.db, { plan_id } );
			expect(
				await summaryOf( asSite( provider.app, token ) )
			).toMatchObject( {
				contract: { client: 'Bloemen de Vries', counting },
				minutes: { allowance: null },
			} );
		}
	);
} );
