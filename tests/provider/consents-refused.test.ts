import { describe, expect, it } from 'vitest';
import type { KeptConsent, NewTicket } from '../../src/contract/ticket.ts';
import { buildNewTicket, buildPerson, NOW } from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { consentStage, YES } from './support/consent-stage.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent } from './support/seed.ts';

const { provider, site, useSite, send, seen, change, work, agreedTo } =
	consentStage();

const LATER = '2026-11-13T15:30:00.000Z';

describe( 'H1: what was agreed to is what the provider showed, or nothing is', () => {
	const refused = async (
		ticket: NewTicket,
		refused_for: KeptConsent[ 'refused_for' ] = 'other_figures'
	) => {
		const said = await send( ticket );
		expect( said.ticket.consent ).toMatchObject( {
			...ticket.consent,
			refused_for,
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
		const read = await asSite( provider().app, site().token ).get(
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
		provider().setNow( LATER );
		const ticket = await seen();
		provider().setNow( NOW );
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

	it( 'minutes at a rate that the contract does not name', async () => {
		await change( { hourly_rate_cents: null } );
		const { ticket } = await refused( await seen(), 'no_hourly_rate' );
		expect( ticket.messages[ 1 ]?.body ).toMatch(
			/names no hourly rate.*we send you a quote first/
		);
	} );

	it( 'minutes at a rate that was named only after they were agreed to', async () => {
		await change( { hourly_rate_cents: null } );
		const ticket = await seen();
		await change( { hourly_rate_cents: 9000 } );
		await refused( ticket );
	} );

	it( 'VAT that rose before it arrived', async () => {
		await useSite( { plan_id: 'triage' } );
		const ticket = await seen( {
			topic: 'expert_report',
			consent: { ...YES, minutes_cap: null },
		} );
		await change( { vat_percent: 22 } );
		await refused( ticket );
	} );

	it( 'minutes where a price was shown', async () => {
		await useSite( { plan_id: 'triage' } );
		await refused( await seen( { topic: 'expert_report' } ) );
	} );

	it( 'a contract that ended meanwhile', async () => {
		const ticket = await seen();
		await change( { ends_on: '2026-11-12' } );
		provider().setNow( LATER );
		await refused( ticket );
	} );

	it( 'no minute is billed on it, whatever is booked', async () => {
		await work( 30 );
		const { ticket } = await refused( {
			...( await seen() ),
			estimate_seen: null,
		} );
		const agent = await seedAgent( provider().db, site().provider_id );
		const said = await asAgent( provider().app, agent.cookie ).post(
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
			provider().app,
			site().token,
			{ consent: YES, estimate_seen: null },
			person
		);
		expect( ticket.messages[ 1 ]?.body ).toMatch( /niet vastgelegd/ );
	} );
} );
