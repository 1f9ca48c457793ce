import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askMail } from '../../src/provider/mail/ask-mail.ts';
import {
	replyAddress,
	tokenOfAddress,
} from '../../src/provider/mail/mail-thread.ts';
import { openMailTransport } from '../../src/provider/mail/open-mail-transport.ts';
import { sendMail } from '../../src/provider/mail/send-mail.ts';
import { buildPerson, buildReply, NOW } from '../support/builders.ts';
import { asAgent } from './support/clients.ts';
import { testJobContext } from './support/job-context.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import { sendWaiting } from './support/send-waiting.ts';
import { openSmtpEar, type SmtpEar } from './support/smtp-ear.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* Mails over a real SMTP exchange: what arrives is parsed as a mail program would. */

let provider: TestProvider;
let smtp: SmtpEar;
beforeAll( async () => {
	provider = await startTestProvider( {
		MAIL_FROM: 'Nordlicht Support <desk@nordlicht.example>',
		MAIL_REPLY_TO: 'answers@nordlicht.example',
	} );
	smtp = await openSmtpEar();
} );
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
beforeEach( async () => {
	smtp.arrived.splice( 0 );
	smtp.refuse( null );
	site = await seedSite( provider.db );
	agent = asAgent(
		provider.app,
		( await seedAgent( provider.db, site.provider_id ) ).cookie
	);
} );
afterAll( async () => {
	await smtp.close();
	await provider.close();
} );

const sendAll = () => sendWaiting( provider, site.provider_id, smtp.url );

const open = async (
	person = buildPerson(),
	subject = 'The coupon field is gone'
) =>
	( await openTicket( provider.app, site.token, { subject }, person ) ).ticket
		.id;
const answer = ( id: string, body = 'It is on again.' ) =>
	agent.post( `/v1/desk/tickets/${ id }/messages`, buildReply( { body } ) );
const mailsOf = () =>
	provider.db
		.selectFrom( 'mails' )
		.where( 'provider_id', '=', site.provider_id )
		.selectAll()
		.execute();

describe( 'a mail', () => {
	it( 'tells whoever asked of the answer, in their language', async () => {
		const id = await open( buildPerson( { locale: 'nl' } ) );
		await answer( id );
		expect( await sendAll() ).toEqual( [ null ] );
		const [ mail ] = smtp.arrived;
		expect( mail ).toMatchObject( {
			subject: '[#1] The coupon field is gone',
			from: { text: '"Nordlicht Support" <desk@nordlicht.example>' },
		} );
		expect( mail?.text ).toContain( 'It is on again.' );
		expect( mail?.text ).toContain( 'heeft je vraag beantwoord' );
		expect( mail?.html ).toContain( 'It is on again.' );
		expect( mail?.headers.get( 'auto-submitted' ) ).toBe(
			'auto-generated'
		);
	} );

	it( 'keeps a ticket’s mails in one thread, each with an id of its own', async () => {
		const id = await open();
		await answer( id, 'First.' );
		await answer( id, 'Second.' );
		await sendAll();
		const thread = `<${ id }@nordlicht.example>`;
		expect( smtp.arrived.map( ( mail ) => mail.inReplyTo ) ).toEqual( [
			thread,
			thread,
		] );
		expect(
			new Set( smtp.arrived.map( ( { messageId } ) => messageId ) ).size
		).toBe( 2 );
	} );

	it( 'is not sent twice, however often the job runs', async () => {
		await answer( await open() );
		await sendAll();
		await sendAll();
		expect( smtp.arrived ).toHaveLength( 1 );
	} );

	it( 'is asked for once for a key and a recipient', async () => {
		const ask = () =>
			provider.db.transaction().execute( ( trx ) =>
				askMail(
					trx,
					{
						provider_id: site.provider_id,
						site_id: site.site_id,
						ticket_id: null,
					},
					{
						kind: 'advice',
						key: 'advice 1',
						to: {
							name: 'Anna',
							address: 'a@x.example',
							locale: 'en',
						},
						data: { title: 'Backups', text: 'Make them.' },
						at: NOW,
					}
				)
			);
		await ask();
		await ask();
		expect( await mailsOf() ).toHaveLength( 1 );
	} );

	it( 'to a person without an address is none', async () => {
		await answer( await open( buildPerson( { email: null } ) ) );
		expect( await mailsOf() ).toEqual( [] );
	} );

	it( 'C5: shows what people wrote and lets none of it become markup or a header', async () => {
		const hostile =
			'<img src=x onerror=alert(1)></blockquote><script>1</script>&amp;"\'';
		const id = await open(
			buildPerson( { name: '"><b>x</b>' } ),
			'Hi\r\nBcc: thief@x.example'
		);
		await answer( id, hostile );
		await sendAll();
		const [ mail ] = smtp.arrived;
		expect( mail?.bcc ).toBeUndefined();
		expect( mail?.headers.has( 'bcc' ) ).toBe( false );
		expect( mail?.text ).toContain( hostile );
		const tags = String( mail?.html ).match( /<\/?[a-z]+/gi ) ?? [];
		expect(
			[
				...new Set( tags.map( ( tag ) => tag.replace( '/', '' ) ) ),
			].sort()
		).toEqual( [
			'<blockquote',
			'<body',
			'<head',
			'<html',
			'<meta',
			'<p',
			'<title',
		] );
		expect( mail?.html ).not.toMatch( /\son\w+=[^&]*>/ );
	} );
} );

describe( 'a server', () => {
	it( 'that is busy is asked again', async () => {
		await answer( await open() );
		smtp.refuse( 451 );
		expect( await sendAll() ).toEqual( [ 'SMTP 451' ] );
		expect( await mailsOf() ).toMatchObject( [
			{ sent_at: null, given_up_at: null, tries: 1, problem: 'SMTP 451' },
		] );
		smtp.refuse( null );
		await sendAll();
		expect( smtp.arrived ).toHaveLength( 1 );
	} );

	it( 'that refuses the recipient for good is believed', async () => {
		await answer( await open() );
		smtp.refuse( 550 );
		expect( await sendAll() ).toEqual( [ null ] );
		expect( await mailsOf() ).toMatchObject( [
			{ sent_at: null, given_up_at: NOW, problem: 'SMTP 550' },
		] );
	} );
} );

describe( 'without SMTP', () => {
	it( 'a mail becomes a file', async () => {
		await answer( await open() );
		const mail = openMailTransport( {
			smtpUrl: null,
			dataDir: provider.dataDir,
		} );
		const [ place ] = await mailsOf();
		await sendMail( testJobContext( provider, { mail } ), place ?? {} );
		const folder = join( provider.dataDir, 'mail' );
		const files = await readdir( folder );
		expect( files ).toHaveLength( 1 );
		expect(
			(
				await simpleParser(
					await readFile( join( folder, files[ 0 ] ?? '' ) )
				)
			).text
		).toContain( 'It is on again.' );
	} );
} );

describe( 'an answer by mail', () => {
	const config = {
		mailFrom: 'desk@nordlicht.example',
		mailReplyTo: 'answers@nordlicht.example',
	};
	const token = 'abcdefghijklmnopqrstuvwxyz';

	it( 'names its thread after the plus sign', () => {
		expect( tokenOfAddress( replyAddress( token, config ) ?? '' ) ).toBe(
			token
		);
		expect(
			tokenOfAddress( `Answers+${ token.toUpperCase() }@n.example` )
		).toBe( token );
		expect( tokenOfAddress( 'answers@nordlicht.example' ) ).toBeNull();
	} );
} );
