import { describe, expect, it } from 'vitest';
import type { TicketChanged } from '../../src/contract/ticket.ts';
import { asSite } from './support/clients.ts';
import { consentStage, YES } from './support/consent-stage.ts';

const { provider, site, seen, change, agreedTo } = consentStage();

const LATER = '2026-11-13T15:30:00.000Z';

describe( 'a sum from which the contract asks for a recent sign-in', () => {
	/** 300 minutes at 90 an hour with 21 % VAT are 544.50. */
	const LARGE = { minutes_cap: 300, text: 'Up to 300 minutes.' };
	const withAge = async ( age: string | null, consent = LARGE ) => {
		const said = await asSite( provider().app, site().token ).post(
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

	it( 'nobody can name while the rate is unknown: no sign-in helps minutes then', async () => {
		await change( { hourly_rate_cents: null } );
		for ( const age of [ null, '60' ] ) {
			expect(
				( await withAge( age, YES ) ).ticket.consent?.refused_for
			).toBe( 'no_hourly_rate' );
		}
	} );

	it( 'counts from the click: the ticket may be on its way for days', async () => {
		const ticket = await seen( { consent: LARGE } );
		provider().setNow( LATER );
		const said = await asSite( provider().app, site().token ).post(
			'/v1/tickets',
			ticket,
			{ headers: { 'deskside-sign-in-age': '60' } }
		);
		expect(
			said.json< TicketChanged >().ticket.consent?.refused_for
		).toBeNull();
	} );

	it( 'is told to the site, so that it asks in time', async () => {
		const summary = await asSite( provider().app, site().token ).get(
			'/v1/summary'
		);
		expect( summary.json() ).toMatchObject( {
			contract: { sign_in: { from_cents: 50_000, minutes: 15 } },
		} );
	} );
} );
