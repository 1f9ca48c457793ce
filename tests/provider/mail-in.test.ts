import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../src/contract/ticket.ts';
import { openFiles } from '../../src/provider/attachments/open-files.ts';
import type { OutgoingMail } from '../../src/provider/mail/mail-transport.ts';
import { sendMail } from '../../src/provider/mail/send-mail.ts';
import {
	listenForMail,
	type MailListener,
} from '../../src/provider/mail-in/listen-for-mail.ts';
import { buildPerson, buildReply, NOW } from '../support/builders.ts';
import { asAgent, asSite } from './support/clients.ts';
import { testJobContext } from './support/job-context.ts';
import { openTicket } from './support/open-ticket.ts';
import { AUTH, handOn, type Answer } from './support/hand-on.ts';
import { drawPng } from './support/pictures.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* Mails out and in over real SMTP: what goes out is answered as a mail program answers, through a server that signs its checks. */

const ANNA = buildPerson( { email: 'anna@shop.example' } );

let provider: TestProvider;
let listener: MailListener;
let site: SeededSite;
beforeAll( async () => {
	provider = await startTestProvider( {
		MAIL_FROM: 'Nordlicht Support <desk@nordlicht.example>',
		MAIL_REPLY_TO: 'answers@nordlicht.example',
		MAIL_IN_PORT: '0',
		MAIL_IN_SERVER: 'mx.nordlicht.example',
	} );
	listener = await listenForMail( {
		host: '127.0.0.1',
		port: 0,
		needs: {
			db: provider.db,
			files: openFiles( provider.config ),
			now: () => NOW,
			config: provider.config,
		},
		log: testJobContext( provider ).log,
	} );
} );
let ticket: Ticket;
let asked: OutgoingMail;
beforeEach( async () => {
	site = await seedSite( provider.db );
	( { ticket } = await openTicket(
		provider.app,
		site.token,
		{ subject: 'Coupon' },
		ANNA
	) );
	const { cookie } = await seedAgent( provider.db, site.provider_id );
	await asAgent( provider.app, cookie ).post(
		`/v1/desk/tickets/${ ticket.id }/messages`,
		buildReply( { body: 'Is it on again?' } )
	);
	asked = await sendAnswer();
} );
afterAll( async () => {
	await listener.close();
	await provider.close();
} );

/** The mail that tells of the agent's answer. */
async function sendAnswer(): Promise< OutgoingMail > {
	const context = testJobContext( provider );
	const places = await provider.db
		.selectFrom( 'mails' )
		.where( 'ticket_id', '=', ticket.id )
		.select( [ 'provider_id', 'id' ] )
		.execute();
	for ( const place of places ) {
		await sendMail( context, place );
	}
	return context.sent[ 0 ] as OutgoingMail;
}

const send = ( answer: Answer ): Promise< number | null > =>
	handOn( listener.port, { to: String( asked.replyTo ), ...answer } );

const thread = async () =>
	(
		await asSite( provider.app, site.token, ANNA ).get(
			`/v1/tickets/${ ticket.id }`
		)
	).json< Ticket >();
const bodies = async () =>
	( await thread() ).messages.map( ( { body } ) => body );

describe( 'an answer by mail', () => {
	it( 'continues the thread as the person who wrote it, without what it quotes and its signature', async () => {
		expect( asked.replyTo ).toMatch(
			/^answers\+[a-z2-7]{26}@nordlicht\.example$/
		);
		expect(
			await send( {
				text: 'It works.\n\n> Is it on\nNo, sorry, it does.\n\nOp di 10 nov. 2026 om 09:00 schreef Nordlicht Support <desk@nordlicht.example>:\n> Is it on again?\n',
			} )
		).toBeNull();
		// Not by its place: the test's clock stands, and of one instant the ids decide.
		expect( ( await thread() ).messages ).toContainEqual(
			expect.objectContaining( {
				body: 'It works.\n\n> Is it on\nNo, sorry, it does.',
				author: expect.objectContaining( {
					kind: 'site',
					you: true,
				} ),
			} )
		);
		expect( ( await thread() ).status ).not.toBe( 'answered' );
	} );

	it( 'finds its thread by the mail that it answers, when the address was lost', async () => {
		expect(
			await send( {
				to: 'answers@nordlicht.example',
				inReplyTo: `<${ asked.messageId }>`,
			} )
		).toBeNull();
		expect( await bodies() ).toContain( 'Yes, thank you.' );
	} );

	it( 'comes in once, however often it is sent', async () => {
		const mail = { messageId: `<once-${ ticket.id }@shop.example>` };
		const outcomes = [
			await send( mail ),
			...( await Promise.all( [ send( mail ), send( mail ) ] ) ),
		];
		expect( outcomes ).toEqual( [ null, null, null ] );
		expect(
			( await bodies() ).filter( ( body ) => body === 'Yes, thank you.' )
		).toHaveLength( 1 );
	} );

	it( 'brings files, through the same checks as any other', async () => {
		await send( {
			text: '',
			attachments: [
				{ filename: 'screen.png', content: await drawPng() },
				{ filename: 'notes.txt', content: 'Seen at noon.' },
				{
					filename: 'invoice.pdf',
					content: '<html><script>alert(1)</script>',
				},
			],
		} );
		const brought = ( await thread() ).messages.find(
			( { body } ) => body === 'screen.png, notes.txt, invoice.pdf'
		);
		expect(
			brought?.attachments.map( ( { type, status, refused_for } ) => [
				type,
				status,
				refused_for,
			] )
		).toEqual( [
			[ 'image/png', 'here', null ],
			[ 'text/plain', 'here', null ],
			[ 'text/plain', 'refused', 'unsafe' ],
		] );
	} );

	it.each< [ string, Answer ] >( [
		[ 'says so', { headers: { 'Auto-Submitted': 'auto-replied' } } ],
		[ 'is a bulk mail', { headers: { Precedence: 'bulk' } } ],
		[ 'is of a list', { headers: { 'List-Id': '<x.example>' } } ],
		[ 'was ours', { headers: { 'X-Loop': 'answers@nordlicht.example' } } ],
		[ 'comes from us', { from: 'desk@nordlicht.example' } ],
		[
			'comes from our address for answers',
			{ from: 'answers+x@nordlicht.example' },
		],
		[ 'is a bounce', { envelopeFrom: '' } ],
		[ 'comes from a daemon', { from: 'MAILER-DAEMON@shop.example' } ],
	] )( 'is noted and ends here when it %s', async ( _how, answer ) => {
		const before = await bodies();
		expect( await send( answer ) ).toBeNull();
		expect( await bodies() ).toEqual( before );
	} );

	it.each< [ string, Answer ] >( [
		[ 'nothing proves who sent it', { auth: null } ],
		[
			'another server claims to have checked',
			{ auth: 'mx.evil.example; dmarc=pass header.from=shop.example' },
		],
		[
			'the check failed',
			{
				auth: 'mx.nordlicht.example; dmarc=fail header.from=shop.example',
			},
		],
		[
			'another domain is proven',
			{
				auth: 'mx.nordlicht.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=a@evil.example',
			},
		],
		[
			'the result stands in a comment',
			{
				auth: 'mx.nordlicht.example; dmarc=fail (x; dmarc=pass header.from=shop.example)',
			},
		],
		[
			'a stranger writes',
			{
				from: 'eve@evil.example',
				auth: 'mx.nordlicht.example; dmarc=pass header.from=evil.example',
			},
		],
		[
			'two write at once',
			{ from: 'anna@shop.example, eve@evil.example' },
		],
		[
			'the address is made up',
			{ to: `answers+${ 'a'.repeat( 26 ) }@nordlicht.example` },
		],
		[
			'the address names the ticket only',
			{ to: 'answers+tic_01KA0000000000000000000002@nordlicht.example' },
		],
		[
			'a better result came along below that of our server',
			{
				auth: 'mx.nordlicht.example; dmarc=fail',
				headers: { 'authentication-results': AUTH },
			},
		],
		[
			'there is nothing new in it',
			{ text: '> Is it on again?\n-- \nAnna' },
		],
	] )( 'is refused when %s', async ( _why, answer ) => {
		const before = await bodies();
		expect( await send( answer ) ).toBe( 550 );
		expect( await bodies() ).toEqual( before );
	} );

	it( 'A3: of somebody of another site, or of a colleague who may not see the ticket, is refused', async () => {
		const other = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		await openTicket(
			provider.app,
			other.token,
			{},
			buildPerson( { email: 'eve@shop.example' } )
		);
		await openTicket(
			provider.app,
			site.token,
			{},
			buildPerson( {
				ref: '8',
				role: 'employee',
				email: 'bob@shop.example',
			} )
		);
		for ( const from of [ 'eve@shop.example', 'bob@shop.example' ] ) {
			expect( await send( { from } ) ).toBe( 550 );
			expect(
				await send( {
					from,
					to: 'answers@nordlicht.example',
					inReplyTo: `<${ asked.messageId }>`,
				} )
			).toBe( 550 );
		}
	} );
} );
