import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewTicket, TicketChanged } from '../../src/contract/ticket.ts';
import { buildNewTicket, buildPerson, NOW } from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { buildSeenTicket } from './support/seen-estimate.ts';
import {
	seedAgent,
	seedSite,
	type ContractPart,
	type SeededSite,
} from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

const YES = { minutes_cap: 60, text: 'Up to 60 minutes at € 90 an hour.' };
const LATER = '2026-11-13T15:30:00.000Z';
const NEXT_MONTH = '2026-12-02T08:00:00.000Z';
const send = async ( ticket: NewTicket ) => {
	const said = await asSite( provider.app, site.token ).post(
		'/v1/tickets',
		ticket
	);
	expect( said.statusCode, said.body ).toBe( 201 );
	return said.json< TicketChanged >();
};
const seen = ( part: Partial< NewTicket > = {} ) =>
	buildSeenTicket( provider.app, site.token, {
		topic: 'upgrade',
		consent: YES,
		...part,
	} );
const change = ( part: ContractPart ) =>
	provider.db
		.updateTable( 'contracts' )
		.set( part )
		.where( 'id', '=', site.contract_id )
		.execute();
const work = async ( minutes: number ) => {
	const { ticket } = await openTicket( provider.app, site.token );
	const agent = await seedAgent( provider.db, site.provider_id );
	return asAgent( provider.app, agent.cookie ).post(
		`/v1/desk/tickets/${ ticket.id }/minutes`,
		{ minutes, work: 'Looked', worked_at: NOW }
	);
};
const agreedTo = ( { ticket }: TicketChanged ) =>
	provider.db
		.selectFrom( 'minute_entries' )
		.where( 'ticket_id', '=', ticket.id )
		.where( 'kind', '=', 'consent' )
		.select( [ 'consented', 'work' ] )
		.execute();

describe( 'an agreement that comes with a ticket', () => {
	it( 'holds for the figures that were shown, as the provider counts them', async () => {
		const said = await send( await seen() );
		expect( said.minutes.reserved ).toBe( 60 );
		expect( said.ticket.consent ).toEqual( {
			...YES,
			locale: buildPerson().locale,
			refused_for: null,
			currency: 'EUR',
			hourly_rate_cents: 9000,
			vat_percent: 21,
			most_cents: 9000,
			most_cents_with_vat: 10890,
			record_sha256: expect.stringMatching( /^[0-9a-f]{64}$/ ),
		} );
		expect( await agreedTo( said ) ).toEqual( [
			{
				consented: 60,
				work: `${ YES.text } [${ said.ticket.id } sha256:${ said.ticket.consent?.record_sha256 }]`,
			},
		] );
		expect( said.ticket.messages ).toHaveLength( 1 );
	} );

	it( 'holds when it arrives days later and minutes were booked meanwhile', async () => {
		const ticket = await seen();
		provider.setNow( '2026-11-11T08:00:00.000Z' );
		expect( ( await work( 20 ) ).statusCode ).toBe( 201 );
		provider.setNow( LATER );
		const said = await send( ticket );
		expect( said.ticket.consent?.refused_for ).toBeNull();
		expect( await agreedTo( said ) ).toHaveLength( 1 );
	} );

	it( 'holds though a booking was under way at the moment of looking', async () => {
		const ticket = await seen( { topic: 'shop_function' } );
		// Its instant is that of its beginning: the estimate of the same instant could not see it.
		await work( 7 );
		provider.setNow( LATER );
		await work( 3 );
		expect(
			( await send( ticket ) ).ticket.consent?.refused_for
		).toBeNull();
	} );

	it( 'holds for minutes that were booked by then and those booked since', async () => {
		await work( 10 );
		provider.setNow( '2026-11-11T08:00:00.000Z' );
		const ticket = await seen( { topic: 'shop_function' } );
		provider.setNow( LATER );
		await work( 20 );
		expect(
			( await send( ticket ) ).ticket.consent?.refused_for
		).toBeNull();
	} );

	it( 'holds over the turn of the month', async () => {
		await work( 25 );
		const ticket = await seen( { topic: 'shop_function' } );
		provider.setNow( NEXT_MONTH );
		expect(
			( await send( ticket ) ).ticket.consent?.refused_for
		).toBeNull();
	} );

	it( 'to a price names that price and allows no minutes', async () => {
		site = await seedSite( provider.db, { plan_id: 'triage' } );
		const said = await send(
			await seen( {
				topic: 'expert_report',
				consent: { minutes_cap: null, text: 'I agree to € 300.' },
			} )
		);
		expect( said.ticket.consent ).toMatchObject( {
			refused_for: null,
			most_cents: 30_000,
			most_cents_with_vat: 36_300,
		} );
		expect( await agreedTo( said ) ).toMatchObject( [ { consented: 0 } ] );
	} );

	it( 'stays as evidence when the person is erased, and neither words nor record ever change', async () => {
		const { ticket } = await send( await seen() );
		const row = () =>
			provider.db
				.selectFrom( 'tickets' )
				.where( 'id', '=', ticket.id )
				.select( [ 'consent', 'consent_record', 'consent_sha256' ] )
				.executeTakeFirstOrThrow();
		const before = await row();
		const erased = await asSite( provider.app, site.token ).post(
			`/v1/people/${ buildPerson().ref }/erasure`,
			{}
		);
		expect( erased.json() ).toMatchObject( { tickets: 1, retained: 1 } );
		expect( await row() ).toEqual( before );
		for ( const part of [
			{ consent: null },
			{ consent_record: null, consent_sha256: null },
			{ consent_record: '{}' },
		] ) {
			await expect(
				provider.db
					.updateTable( 'tickets' )
					.set( part )
					.where( 'id', '=', ticket.id )
					.execute()
			).rejects.toThrow();
		}
	} );

	it( 'is told to nobody as holding before there was a record of it', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		expect( ticket.consent ).toBeNull();
	} );
} );

describe( 'H1: what was agreed to is what the provider showed, or nothing is', () => {
	const refused = async ( ticket: NewTicket ) => {
		const said = await send( ticket );
		expect( said.ticket.consent ).toMatchObject( {
			...ticket.consent,
			refused_for: 'other_figures',
		} );
		expect( said.minutes.reserved ).toBe( 0 );
		expect( await agreedTo( said ) ).toEqual( [] );
		expect( said.ticket.messages ).toMatchObject( [
			{ body: ticket.body },
			{
				author: { kind: 'system', name: 'Nordlicht Support' },
				attachments: [],
			},
		] );
		expect( said.ticket.messages[ 1 ]?.body ).toContain( YES.text );
		const read = await asSite( provider.app, site.token ).get(
			`/v1/tickets/${ ticket.id }`
		);
		expect( read.json() ).toMatchObject( {
			consent: said.ticket.consent,
			messages: said.ticket.messages,
			unread: 1,
		} );
		return said;
	};

	it( 'a fingerprint that nobody was shown', async () => {
		await refused( {
			...( await seen() ),
			estimate_seen: { fingerprint: 'f'.repeat( 64 ), at: NOW },
		} );
	} );

	it( 'no fingerprint at all', async () => {
		await refused( buildNewTicket( { topic: 'upgrade', consent: YES } ) );
	} );

	it( 'the fingerprint of another question', async () => {
		const { estimate_seen } = await seen( { topic: 'shop_function' } );
		await refused( { ...( await seen() ), estimate_seen } );
	} );

	it( 'the fingerprint of another moment', async () => {
		const { estimate_seen, ...ticket } = await seen();
		await refused( {
			...ticket,
			estimate_seen: estimate_seen && { ...estimate_seen, at: LATER },
		} );
	} );

	it( 'a moment that is still to come', async () => {
		provider.setNow( LATER );
		const ticket = await seen();
		provider.setNow( NOW );
		await refused( ticket );
	} );

	it( 'a moment before anybody could have been shown anything', async () => {
		await refused( {
			...( await seen() ),
			estimate_seen: {
				fingerprint: 'f'.repeat( 64 ),
				at: '0001-01-01T00:00:00.000Z',
			},
		} );
	} );

	it( 'a rate that rose before it arrived', async () => {
		const ticket = await seen();
		await change( { hourly_rate_cents: 9001 } );
		const { ticket: kept } = await refused( ticket );
		expect( kept.consent ).toMatchObject( {
			hourly_rate_cents: 9001,
			most_cents: 9001,
		} );
	} );

	it( 'VAT that rose before it arrived', async () => {
		site = await seedSite( provider.db, { plan_id: 'triage' } );
		const ticket = await seen( {
			topic: 'expert_report',
			consent: { ...YES, minutes_cap: null },
		} );
		await change( { vat_percent: 22 } );
		await refused( ticket );
	} );

	it( 'minutes where a price was shown', async () => {
		site = await seedSite( provider.db, { plan_id: 'triage' } );
		await refused( await seen( { topic: 'expert_report' } ) );
	} );

	it( 'a contract that ended meanwhile', async () => {
		const ticket = await seen();
		await change( { ends_on: '2026-11-12' } );
		provider.setNow( LATER );
		await refused( ticket );
	} );

	it( 'no minute is billed on it, whatever is booked', async () => {
		await work( 30 );
		const { ticket } = await refused( {
			...( await seen() ),
			estimate_seen: null,
		} );
		const agent = await seedAgent( provider.db, site.provider_id );
		const said = await asAgent( provider.app, agent.cookie ).post(
			`/v1/desk/tickets/${ ticket.id }/minutes`,
			{ minutes: 1, work: 'Looked', worked_at: NOW }
		);
		expect( codeOf( said ) ).toBe( 'consent_required' );
	} );

	it( 'a repetition is answered with the same', async () => {
		const ticket = buildNewTicket( { topic: 'upgrade', consent: YES } );
		const first = await refused( ticket );
		expect( await send( ticket ) ).toEqual( first );
	} );

	it( 'the words about it are the owner’s language', async () => {
		const person = buildPerson( { locale: 'nl' } );
		const { ticket } = await openTicket(
			provider.app,
			site.token,
			{ consent: YES, estimate_seen: null },
			person
		);
		expect( ticket.messages[ 1 ]?.body ).toMatch( /niet vastgelegd/ );
	} );
} );

describe( 'a sum from which the contract asks for a recent sign-in', () => {
	/** 300 minutes at 90 an hour with 21 % VAT are 544.50. */
	const LARGE = { minutes_cap: 300, text: 'Up to 300 minutes.' };
	const withAge = async ( age: string | null, consent = LARGE ) => {
		const said = await asSite( provider.app, site.token ).post(
			'/v1/tickets',
			await seen( { consent } ),
			{ headers: age === null ? {} : { 'deskside-sign-in-age': age } }
		);
		expect( said.statusCode, said.body ).toBe( 201 );
		return said.json< TicketChanged >();
	};

	it.each( [ '0', '900' ] )(
		'is agreed to by who signed in %s seconds before the click',
		async ( age ) => {
			const said = await withAge( age );
			expect( said.ticket.consent?.refused_for ).toBeNull();
			expect( await agreedTo( said ) ).toMatchObject( [
				{ consented: 300 },
			] );
		}
	);

	it.each( [ '901', '999999999', '-1', 'soon', '1.5', null ] )(
		'H4: is not agreed to with a sign-in of %s, and the ticket is there',
		async ( age ) => {
			const said = await withAge( age );
			expect( said.ticket.consent?.refused_for ).toBe( 'sign_in' );
			expect( await agreedTo( said ) ).toEqual( [] );
			expect( said.minutes.reserved ).toBe( 0 );
			expect( said.ticket.messages[ 1 ]?.body ).toMatch( /sign-in/ );
		}
	);

	it( 'is the contract’s, and a smaller one asks for nothing', async () => {
		expect(
			( await withAge( null, { ...LARGE, minutes_cap: 275 } ) ).ticket
				.consent?.refused_for
		).toBeNull();
		await change( {
			terms: JSON.stringify( { sign_in_from_cents: 1000 } ),
		} );
		expect(
			( await withAge( null, YES ) ).ticket.consent?.refused_for
		).toBe( 'sign_in' );
	} );

	it( 'nobody can name while the rate is unknown: minutes ask for it then', async () => {
		await change( { hourly_rate_cents: null } );
		expect(
			( await withAge( null, YES ) ).ticket.consent?.refused_for
		).toBe( 'sign_in' );
		expect(
			( await withAge( '60', YES ) ).ticket.consent?.refused_for
		).toBeNull();
	} );

	it( 'counts from the click: the ticket may be on its way for days', async () => {
		const ticket = await seen( { consent: LARGE } );
		provider.setNow( LATER );
		const said = await asSite( provider.app, site.token ).post(
			'/v1/tickets',
			ticket,
			{ headers: { 'deskside-sign-in-age': '60' } }
		);
		expect(
			said.json< TicketChanged >().ticket.consent?.refused_for
		).toBeNull();
	} );

	it( 'is told to the site, so that it asks in time', async () => {
		const summary = await asSite( provider.app, site.token ).get(
			'/v1/summary'
		);
		expect( summary.json() ).toMatchObject( {
			contract: { sign_in: { from_cents: 50_000, minutes: 15 } },
		} );
	} );
} );
