import { createHash } from 'node:crypto';
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../src/contract/person.ts';
import type { NewTicket, TicketChanged } from '../../src/contract/ticket.ts';
import { buildPerson } from '../support/builders.ts';
import { asSite } from './support/clients.ts';
import { consentStage, YES } from './support/consent-stage.ts';
import { sendWaiting } from './support/send-waiting.ts';
import { openSmtpEar, type SmtpEar } from './support/smtp-ear.ts';

const { provider, site, useSite, seen } = consentStage();

let smtp: SmtpEar;
beforeAll( async () => {
	smtp = await openSmtpEar();
} );
beforeEach( () => void smtp.arrived.splice( 0 ) );
afterAll( () => smtp.close() );

const ITALIAN = buildPerson( {
	ref: '11',
	name: 'Chiara Lodi',
	email: 'chiara@shop.example',
	locale: 'it',
} );

async function send( ticket: NewTicket, person: Person = ITALIAN ) {
	const said = await asSite( provider().app, site().token, person ).post(
		'/v1/tickets',
		ticket
	);
	expect( said.statusCode, said.body ).toBe( 201 );
	return said.json< TicketChanged >();
}

/** What arrives of all that was asked for. */
async function mailed(): Promise< ParsedMail[] > {
	const { provider_id } = site();
	const outcomes = await sendWaiting( provider(), provider_id, smtp.url );
	expect( outcomes.filter( ( outcome ) => outcome !== null ) ).toEqual( [] );
	return smtp.arrived;
}

const hashOf = ( { attachments }: ParsedMail ) =>
	createHash( 'sha256' )
		.update( attachments[ 0 ]?.content ?? '' )
		.digest( 'hex' );

const BIG = { plan_id: 'standaard', hourly_rate_cents: 60_000 };

describe( 'mail about an agreement that came with a ticket', () => {
	it( 'brings its record to who agreed, byte for byte, in their language', async () => {
		const { ticket } = await send( await seen() );
		const [ mail, ...more ] = await mailed();
		expect( more ).toEqual( [] );
		expect( mail?.subject ).toBe(
			`[n. 1] Il suo consenso: ${ ticket.subject }`
		);
		expect( mail?.text ).toContain( 'è registrato' );
		expect( mail?.text ).toContain( YES.text );
		expect( mail?.text ).toContain( ticket.consent?.record_sha256 );
		expect( mail?.attachments[ 0 ]?.filename ).toBe(
			`${ ticket.id }.json`
		);
		expect( mail && hashOf( mail ) ).toBe( ticket.consent?.record_sha256 );
	} );

	it( 'says of one that does not hold that nothing is billed on it', async () => {
		await useSite( BIG );
		const { ticket } = await send( await seen() );
		expect( ticket.consent?.refused_for ).toBe( 'sign_in' );
		const [ mail ] = await mailed();
		expect( mail?.text ).toContain( 'non vale' );
		expect( mail?.text ).not.toContain( 'è registrato' );
		expect( mail && hashOf( mail ) ).toBe( ticket.consent?.record_sha256 );
	} );

	it( 'is asked for with the ticket and told to the queue, once', async () => {
		const ticket = await seen();
		await send( ticket );
		await send( ticket );
		const mails = await provider()
			.db.selectFrom( 'mails' )
			.where( 'provider_id', '=', site().provider_id )
			.select( [ 'id', 'ticket_id', 'tries', 'sent_at' ] )
			.execute();
		expect( mails ).toEqual( [
			{
				id: expect.stringMatching( /^mai_/ ),
				ticket_id: ticket.id,
				tries: 0,
				sent_at: null,
			},
		] );
		const asked = await provider()
			.db.selectFrom( 'job_requests' )
			.where( 'queue', '=', 'mails' )
			.where( 'key', '=', mails[ 0 ]?.id ?? '' )
			.select( 'data' )
			.execute();
		expect( asked ).toEqual( [
			{ data: { provider_id: site().provider_id, id: mails[ 0 ]?.id } },
		] );
	} );

	it( 'goes nowhere without an agreement, and without an address', async () => {
		await send( await seen( { consent: null } ) );
		await send( await seen(), { ...ITALIAN, email: null } );
		expect( await mailed() ).toEqual( [] );
	} );
} );
