import { createHash } from 'node:crypto';
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { QuoteChanged } from '../../src/contract/quote.ts';
import { recordBreaches } from '../../src/provider/breaches/record-breaches.ts';
import { tellOfBreach } from '../../src/provider/breaches/tell-of-breach.ts';
import { warnOfDeadlines } from '../../src/provider/breaches/warn-of-deadlines.ts';
import {
	MAIL_DATA,
	type MailKind,
} from '../../src/provider/mail/mail-kinds.ts';
import { buildPerson, buildReply, nextUlid, NOW } from '../support/builders.ts';
import { DUE, NEAR, TOO_LATE } from './support/breach-stage.ts';
import { asAgent } from './support/clients.ts';
import {
	EMPLOYEE,
	read,
	seedQuoteStage,
	yesTo,
	type QuoteStage,
} from './support/quotes.ts';
import { openTicket } from './support/open-ticket.ts';
import { sendWaiting } from './support/send-waiting.ts';
import { openSmtpEar, type SmtpEar } from './support/smtp-ear.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* Each kind of mail from the act that it tells of, over SMTP, to what the recipient reads, in the recipient's language. */

let provider: TestProvider;
let smtp: SmtpEar;
let stage: QuoteStage;
beforeAll( async () => {
	provider = await startTestProvider( {
		MAIL_FROM: 'Nordlicht Support <desk@nordlicht.example>',
	} );
	smtp = await openSmtpEar();
} );
beforeEach( async () => {
	smtp.arrived.splice( 0 );
	provider.setNow( NOW );
	stage = await seedQuoteStage( provider, {}, 'shop_function', ITALIAN );
} );
afterAll( async () => {
	await smtp.close();
	await provider.close();
} );

const ITALIAN = buildPerson( {
	ref: '11',
	name: 'Chiara Lodi',
	email: 'chiara@shop.example',
	locale: 'it',
} );
const FRENCH = buildPerson( {
	ref: '12',
	name: 'Luc Petit',
	email: 'luc@shop.example',
	locale: 'fr',
} );

const agent = () => asAgent( provider.app, stage.cookie );
const agentAddress = async () =>
	(
		await provider.db
			.selectFrom( 'agents' )
			.where( 'id', '=', stage.agent_id )
			.select( 'email' )
			.executeTakeFirstOrThrow()
	).email;

/** What the act's mails say to whom; nothing failed on the way. */
async function mailed( kind: MailKind ): Promise< ParsedMail[] > {
	const outcomes = await sendWaiting(
		provider,
		stage.site.provider_id,
		smtp.url
	);
	expect( outcomes.filter( ( outcome ) => outcome !== null ) ).toEqual( [] );
	const rows = await provider.db
		.selectFrom( 'mails' )
		.where( 'provider_id', '=', stage.site.provider_id )
		.where( 'kind', '=', kind )
		.select( [ 'id', 'sent_at' ] )
		.execute();
	expect( rows.map( ( { sent_at } ) => sent_at ) ).not.toContain( null );
	return smtp.arrived.filter( ( { messageId } ) =>
		rows.some( ( { id } ) => messageId?.startsWith( `<${ id }@` ) )
	);
}

const toOf = ( { to }: ParsedMail ) =>
	[ to ]
		.flat()
		.flatMap( ( one ) => one?.value.map( ( { address } ) => address ) );

/** How each kind comes about, and what arrives. */
const KINDS: Record< MailKind, () => Promise< void > > = {
	answer: async () => {
		await agent().post(
			`/v1/desk/tickets/${ stage.ticket }/messages`,
			buildReply( { body: 'È di nuovo attivo.' } )
		);
		const [ mail, ...more ] = await mailed( 'answer' );
		expect( more ).toEqual( [] );
		expect( mail && toOf( mail ) ).toEqual( [ ITALIAN.email ] );
		expect( mail?.subject ).toBe( '[n. 1] The coupon field is gone' );
		expect( mail?.text ).toContain(
			'Nordlicht Support ha risposto alla sua domanda. Mila Jansen scrive:'
		);
		expect( mail?.text ).toContain( 'È di nuovo attivo.' );
	},
	quote_sent: async () => {
		await stage.sent();
		const [ mail, ...more ] = await mailed( 'quote_sent' );
		expect( more ).toEqual( [] );
		expect( mail && toOf( mail ) ).toEqual( [ ITALIAN.email ] );
		expect( mail?.subject ).toBe(
			'[n. 1] Preventivo: The coupon field is gone'
		);
		expect( mail?.text ).toContain(
			'Senza la sua approvazione non viene addebitato nulla.'
		);
		expect( mail?.text?.replaceAll( '\u00a0', ' ' ) ).toContain(
			'145,20 €'
		);
	},
	quote_decided: async () => {
		const quote = await stage.sent( undefined, ITALIAN );
		const { quote: decided } = read< QuoteChanged >(
			await stage
				.as( ITALIAN )
				.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), {
					key: nextUlid(),
				} )
		);
		const mails = await mailed( 'quote_decided' );
		expect( mails.flatMap( toOf ).sort() ).toEqual(
			[ ITALIAN.email, await agentAddress() ].sort()
		);
		expect( mails.map( ( { subject } ) => subject ).sort() ).toEqual( [
			'[#1] Quote approved: The coupon field is gone',
			'[n. 1] Preventivo approvato: The coupon field is gone',
		] );
		for ( const { attachments, text } of mails ) {
			expect(
				createHash( 'sha256' )
					.update( attachments[ 0 ]?.content ?? '' )
					.digest( 'hex' )
			).toBe( decided.ending?.evidence_sha256 );
			expect( text ).toContain( decided.ending?.evidence_sha256 );
		}
	},
	agreed: async () => {
		const { ticket } = await openTicket(
			provider.app,
			stage.site.token,
			{
				topic: 'upgrade',
				consent: { minutes_cap: 60, text: 'Fino a 60 minuti.' },
			},
			ITALIAN
		);
		const [ mail, ...more ] = await mailed( 'agreed' );
		expect( more ).toEqual( [] );
		expect( mail && toOf( mail ) ).toEqual( [ ITALIAN.email ] );
		expect( mail?.subject ).toBe(
			`[n. ${ ticket.number }] Il suo consenso: ${ ticket.subject }`
		);
		expect( mail?.text ).toContain(
			`Fino a 60 minuti.\n\n${ ticket.consent?.record_sha256 }`
		);
	},
	approval_asked: async () => {
		const own = await seedQuoteStage(
			provider,
			{},
			'shop_function',
			EMPLOYEE
		);
		stage = own;
		const quote = await own.sent();
		read(
			await own
				.as( EMPLOYEE )
				.post(
					`/v1/quotes/${ quote.id }/ask-to-approve`,
					{ version: 1, to: FRENCH, note: 'Before Friday.' },
					{ key: nextUlid() }
				)
		);
		const [ mail, ...more ] = await mailed( 'approval_asked' );
		expect( more ).toEqual( [] );
		expect( mail && toOf( mail ) ).toEqual( [ FRENCH.email ] );
		expect( mail?.subject ).toBe(
			'[nº 1] Eva Smit vous demande d’approuver un devis : The coupon field is gone'
		);
		expect( mail?.text ).toContain( 'Before Friday.' );
	},
	deadline_near: async () => {
		provider.setNow( NEAR );
		await warnOfDeadlines( provider.db, NEAR );
		const [ mail, ...more ] = await mailed( 'deadline_near' );
		expect( more ).toEqual( [] );
		expect( mail && toOf( mail ) ).toEqual( [ await agentAddress() ] );
		expect( mail?.subject ).toBe(
			'[#1] Deadline near: The coupon field is gone'
		);
		// In the contract's zone.
		expect( mail?.text ).toContain(
			'Bloemen de Vries waits for us until 12 November 2026 at 10:00.'
		);
	},
	breach: async () => {
		provider.setNow( TOO_LATE );
		expect( Date.parse( TOO_LATE ) ).toBeGreaterThan( Date.parse( DUE ) );
		await recordBreaches( provider.db, TOO_LATE, ( trx, breach ) =>
			tellOfBreach( trx, breach, TOO_LATE )
		);
		const [ mail, ...more ] = await mailed( 'breach' );
		expect( more ).toEqual( [] );
		expect( mail && toOf( mail ) ).toEqual( [ await agentAddress() ] );
		expect( mail?.subject ).toBe(
			'[#1] Promise broken: The coupon field is gone'
		);
		expect( mail?.text ).toContain(
			'Bloemen de Vries was to hear from us by 12 November 2026 at 10:00.'
		);
	},
	advice: async () => {
		const path = `/v1/desk/contracts/${ stage.site.contract_id }/advice`;
		const id = `adv_${ nextUlid() }`;
		await agent().post( path, {
			id,
			kind: 'security',
			subject: 'Two-factor sign-in',
			text: 'Turn it on for every administrator.',
			addressed_to: ITALIAN.name,
		} );
		provider.setNow( '2026-11-12T09:00:00.000Z' );
		await agent().post( `${ path }/${ id }/reminders`, {} );
		const mails = await mailed( 'advice' );
		// Once when it was given, once as a reminder.
		expect( mails.flatMap( toOf ) ).toEqual( [
			ITALIAN.email,
			ITALIAN.email,
		] );
		for ( const { subject, text } of mails ) {
			expect( subject ).toBe(
				'Consiglio di Nordlicht Support: Two-factor sign-in'
			);
			expect( text ).toContain( 'Turn it on for every administrator.' );
		}
	},
};

describe( 'each kind of mail arrives', () => {
	it.each( Object.keys( MAIL_DATA ) as MailKind[] )( '%s', ( kind ) =>
		KINDS[ kind ]()
	);
} );
