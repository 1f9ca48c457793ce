import { describe, expect, it } from 'vitest';
import { buildPerson } from '../support/builders.ts';
import { asSite } from './support/clients.ts';
import { consentStage, YES } from './support/consent-stage.ts';
import { openTicket } from './support/open-ticket.ts';

const { provider, site, useSite, send, seen, work, agreedTo } = consentStage();

const LATER = '2026-11-13T15:30:00.000Z';
const NEXT_MONTH = '2026-12-02T08:00:00.000Z';

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
		provider().setNow( '2026-11-11T08:00:00.000Z' );
		expect( ( await work( 20 ) ).statusCode ).toBe( 201 );
		provider().setNow( LATER );
		const said = await send( ticket );
		expect( said.ticket.consent?.refused_for ).toBeNull();
		expect( await agreedTo( said ) ).toHaveLength( 1 );
	} );

	it( 'holds though a booking was under way at the moment of looking', async () => {
		const ticket = await seen( { topic: 'shop_function' } );
		// Its instant is that of its beginning: the estimate of the same instant could not see it.
		await work( 7 );
		provider().setNow( LATER );
		await work( 3 );
		expect(
			( await send( ticket ) ).ticket.consent?.refused_for
		).toBeNull();
	} );

	it( 'holds for minutes that were booked by then and those booked since', async () => {
		await work( 10 );
		provider().setNow( '2026-11-11T08:00:00.000Z' );
		const ticket = await seen( { topic: 'shop_function' } );
		provider().setNow( LATER );
		await work( 20 );
		expect(
			( await send( ticket ) ).ticket.consent?.refused_for
		).toBeNull();
	} );

	it( 'holds over the turn of the month', async () => {
		await work( 25 );
		const ticket = await seen( { topic: 'shop_function' } );
		provider().setNow( NEXT_MONTH );
		expect(
			( await send( ticket ) ).ticket.consent?.refused_for
		).toBeNull();
	} );

	it( 'to a price names that price and allows no minutes', async () => {
		await useSite( { plan_id: 'triage' } );
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
			provider()
				.db.selectFrom( 'tickets' )
				.where( 'id', '=', ticket.id )
				.select( [ 'consent', 'consent_record', 'consent_sha256' ] )
				.executeTakeFirstOrThrow();
		const before = await row();
		const erased = await asSite( provider().app, site().token ).post(
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
				provider()
					.db.updateTable( 'tickets' )
					.set( part )
					.where( 'id', '=', ticket.id )
					.execute()
			).rejects.toThrow();
		}
	} );

	it( 'is told to nobody as holding before there was a record of it', async () => {
		const { ticket } = await openTicket( provider().app, site().token );
		expect( ticket.consent ).toBeNull();
	} );
} );
