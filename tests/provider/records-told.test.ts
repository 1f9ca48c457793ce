import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskTicket } from '../../src/contract/desk.ts';
import type { SiteEventList } from '../../src/contract/site-event.ts';
import { sendMail } from '../../src/provider/mail/send-mail.ts';
import { buildPerson, nextUlid, NOW } from '../support/builders.ts';
import { asAgent, asSite } from './support/clients.ts';
import { testJobContext } from './support/job-context.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* What a site hears of records that an agent writes, and who reads an advice by mail. */

let provider: TestProvider;
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db, { plan_id: 'triage' } );
	agent = asAgent(
		provider.app,
		( await seedAgent( provider.db, site.provider_id ) ).cookie
	);
} );
afterAll( () => provider.close() );

const open = async ( topic: string, person = buildPerson() ) =>
	( await openTicket( provider.app, site.token, { topic }, person ) ).ticket
		.id;
const told = async () =>
	( await asSite( provider.app, site.token ).get( '/v1/events' ) )
		.json< SiteEventList >()
		.events.map( ( { type, data } ) => [ type, data.ticket_id ] );
const advice = () => `/v1/desk/contracts/${ site.contract_id }/advice`;
const give = async ( addressed_to = 'Anna de Vries' ) => {
	const id = `adv_${ nextUlid() }`;
	const said = await agent.post( advice(), {
		id,
		kind: 'security',
		subject: 'Two-factor sign-in',
		text: 'Turn it on for every administrator.',
		addressed_to,
	} );
	expect( said.statusCode ).toBe( 201 );
	return id;
};
const mails = () =>
	provider.db
		.selectFrom( 'mails' )
		.where( 'provider_id', '=', site.provider_id )
		.where( 'kind', '=', 'advice' )
		.orderBy( 'asked_at' )
		.selectAll()
		.execute();

describe( 'a site hears', () => {
	it( 'of an advice and of each reminder', async () => {
		const id = await give();
		expect( await told() ).toEqual( [ [ 'advice.changed', null ] ] );
		await agent.post( `${ advice() }/${ id }/reminders`, undefined );
		expect( await told() ).toHaveLength( 2 );
		await agent.post( `${ advice() }/${ id }/reminders`, undefined );
		expect( await told(), 'a second one within a day' ).toHaveLength( 2 );
	} );

	it( 'when a clock stops and when it runs again', async () => {
		const id = await open( 'permalinks' );
		const url = `/v1/desk/tickets/${ id }/pauses`;
		const { ticket } = (
			await agent.post( url, {
				reason: 'access_withheld',
				note: 'The sign-in to the host.',
			} )
		).json< DeskTicket >();
		expect( await told() ).toEqual( [ [ 'ticket.changed', id ] ] );
		await agent.post( `${ url }/${ ticket.pauses[ 0 ]?.id }/end`, {
			note: '',
		} );
		expect( await told() ).toHaveLength( 2 );
	} );

	it( 'that a request was refused', async () => {
		const id = await open( 'photography' );
		await agent.post( `/v1/desk/tickets/${ id }/refusal`, {
			id: `msg_${ nextUlid() }`,
			reason: 'It is work for a photographer.',
			referral: { kind: 'outside_professional', to: 'Foto Berg, Lodi' },
			written_at: NOW,
		} );
		expect( await told() ).toEqual( [ [ 'ticket.changed', id ] ] );
	} );

	it( 'that a ticket was classed anew', async () => {
		const id = await open( 'permalinks' );
		await agent.post( `/v1/desk/tickets/${ id }/class`, {
			topic: 'new_mailbox',
			urgency: null,
			facts: {},
			seen: 0,
			reason: 'Looked at it.',
		} );
		expect( await told() ).toEqual( [ [ 'ticket.changed', id ] ] );
	} );
} );

describe( 'an advice by mail', () => {
	const els = buildPerson( {
		ref: '9',
		name: 'Els Bos',
		email: 'els@shop.example',
		locale: 'nl',
	} );

	it( 'goes to the owner whom it is addressed to, in their language, and again with a reminder', async () => {
		await open( 'permalinks', els );
		provider.setNow( '2026-11-10T10:00:00.000Z' );
		await open( 'permalinks' );
		const id = await give( 'els bos' );
		provider.setNow( '2026-11-11T10:00:00.000Z' );
		await agent.post( `${ advice() }/${ id }/reminders`, undefined );
		const asked = await mails();
		expect(
			asked.map( ( { recipient, locale } ) => [ recipient, locale ] )
		).toEqual( [
			[ 'els@shop.example', 'nl' ],
			[ 'els@shop.example', 'nl' ],
		] );
		const context = testJobContext( provider );
		await sendMail( context, asked[ 0 ] ?? {} );
		expect( context.sent ).toMatchObject( [
			{
				subject: 'Advies van Nordlicht Support: Two-factor sign-in',
				to: { name: 'Els Bos', address: 'els@shop.example' },
			},
		] );
		expect( context.sent[ 0 ]?.text ).toContain(
			'Turn it on for every administrator.'
		);
	} );

	it( 'goes to the owner who wrote last when nobody of that name did, and never to an employee', async () => {
		await open( 'permalinks', els );
		provider.setNow( '2026-11-10T10:00:00.000Z' );
		await open(
			'permalinks',
			buildPerson( {
				ref: '8',
				name: 'The board',
				role: 'employee',
				email: 'bo@shop.example',
			} )
		);
		await give( 'The board' );
		expect( await mails() ).toMatchObject( [
			{ recipient: 'els@shop.example' },
		] );
	} );

	it( 'is none while no owner’s address is known', async () => {
		await open( 'permalinks', buildPerson( { email: null } ) );
		await give();
		expect( await mails() ).toEqual( [] );
	} );
} );
