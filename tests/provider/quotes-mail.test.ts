import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Quote, QuoteChanged } from '../../src/contract/quote.ts';
import { openMailTransport } from '../../src/provider/mail/open-mail-transport.ts';
import { sendMail } from '../../src/provider/mail/send-mail.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import { testJobContext } from './support/job-context.ts';
import {
	EMPLOYEE,
	OTHER_OWNER,
	OWNER,
	read,
	seedQuoteStage,
	yesTo,
	type QuoteStage,
} from './support/quotes.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let stage: QuoteStage;
let quote: Quote;
beforeAll( async () => {
	provider = await startTestProvider( {
		MAIL_FROM: 'Nordlicht Support <desk@nordlicht.example>',
	} );
} );
beforeEach( async () => {
	provider.setNow( NOW );
	stage = await seedQuoteStage( provider, {}, 'shop_function', EMPLOYEE );
	quote = await stage.sent();
} );
afterAll( () => provider.close() );

const asked = ( kind: string ) =>
	provider.db
		.selectFrom( 'mails' )
		.where( 'provider_id', '=', stage.site.provider_id )
		.where( 'kind', '=', kind as 'quote_decided' )
		.selectAll()
		.execute();

describe( 'mail about a quote', () => {
	it( 'asks an owner to approve, once for a version', async () => {
		const ask = () =>
			stage
				.as( EMPLOYEE )
				.post(
					`/v1/quotes/${ quote.id }/ask-to-approve`,
					{ version: 1, to: OTHER_OWNER, note: 'Before Friday.' },
					{ key: nextUlid() }
				);
		read( await ask() );
		read( await ask() );
		const mails = await asked( 'approval_asked' );
		expect( mails.map( ( { recipient } ) => recipient ) ).toEqual( [
			OTHER_OWNER.email,
		] );
		expect( mails[ 0 ]?.data ).toMatchObject( {
			quote_id: quote.id,
			by: EMPLOYEE.name,
			note: 'Before Friday.',
		} );
	} );

	it( 'brings the evidence of a decision to the owner and to the provider, byte for byte', async () => {
		const { quote: decided } = read< QuoteChanged >(
			await stage
				.as( OWNER )
				.post( `/v1/quotes/${ quote.id }/approve`, yesTo( quote ), {
					key: nextUlid(),
				} )
		);
		const mails = await asked( 'quote_decided' );
		const agent = await provider.db
			.selectFrom( 'agents' )
			.where( 'id', '=', stage.agent_id )
			.select( 'email' )
			.executeTakeFirstOrThrow();
		expect( mails.map( ( { recipient } ) => recipient ).sort() ).toEqual(
			[ OWNER.email, agent.email ].sort()
		);
		const mail = openMailTransport( {
			smtpUrl: null,
			dataDir: provider.dataDir,
		} );
		for ( const place of mails ) {
			await sendMail( testJobContext( provider, { mail } ), place );
		}
		const folder = join( provider.dataDir, 'mail' );
		const files = await readdir( folder );
		expect( files ).toHaveLength( 2 );
		for ( const file of files ) {
			const { attachments } = await simpleParser(
				await readFile( join( folder, file ) )
			);
			expect( attachments[ 0 ]?.filename ).toBe( `${ quote.id }.json` );
			expect(
				createHash( 'sha256' )
					.update( attachments[ 0 ]?.content ?? '' )
					.digest( 'hex' )
			).toBe( decided.ending?.evidence_sha256 );
		}
	} );
} );
