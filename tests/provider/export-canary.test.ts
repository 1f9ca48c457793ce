import { createServer, type Server } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportClient } from '../../src/provider/export/export-client.ts';
import { buildNewMessage, buildReply, NOW } from '../support/builders.ts';
import { filesOf } from './support/backup-stage.ts';
import { asAgent, asSite } from './support/clients.ts';
import { seedStage, type Stage } from './support/route-calls.ts';
import { sendWaiting } from './support/send-waiting.ts';
import { openSmtpEar, type SmtpEar } from './support/smtp-ear.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* B16: whatever a text names is neither read nor fetched when the text leaves the provider in some form. */

let provider: TestProvider;
let stage: Stage;
let smtp: SmtpEar;
let ear: Server;
let origin: string;
let hits = 0;
/** What every Unix machine has in this file, and no text of ours. */
const INSIDE = 'root:x:0:0';
beforeAll( async () => {
	ear = createServer( ( _request, answer ) => {
		hits++;
		answer.end( 'fetched' );
	} ).listen( 0, '127.0.0.1' );
	await new Promise( ( done ) => ear.once( 'listening', done ) );
	origin = `http://127.0.0.1:${ ( ear.address() as AddressInfo ).port }`;
	provider = await startTestProvider();
	stage = await seedStage( provider );
	smtp = await openSmtpEar();
}, 60_000 );
afterAll( async () => {
	await smtp.close();
	await provider.close();
	ear.close();
} );

const canaries = (): string[] => [
	`<img src="${ origin }/img">`,
	`<iframe src="${ origin }/frame"></iframe><object data="${ origin }/object"></object>`,
	`<link rel=stylesheet href="${ origin }/css"><style>@import "${ origin }/import"</style>`,
	`![a](${ origin }/markdown) [a]: ${ origin }/reference`,
	'<img src="php://filter/convert.base64-encode/resource=/etc/passwd">',
	'<img src="file:///etc/passwd"><xi:include href="file:///etc/passwd" parse="text"/>',
	'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
	'{% include "/etc/passwd" %} <%- include("/etc/passwd") %> ${require("fs")}',
	`\\input{/etc/passwd} =IMPORTDATA("${ origin }/formula")`,
];

/** Writes each canary as the client, as the agent, as work done and as a journal's entry. */
async function writeAll(): Promise< void > {
	const site = asSite( provider.app, stage.site.token );
	const agent = asAgent( provider.app, stage.cookie );
	const { ticket, contract } = stage.things;
	for ( const body of canaries() ) {
		const said = [
			await site.post(
				`/v1/tickets/${ ticket }/messages`,
				buildNewMessage( { body } )
			),
			await agent.post(
				`/v1/desk/tickets/${ ticket }/messages`,
				buildReply( { body } )
			),
			await agent.post( `/v1/desk/tickets/${ ticket }/minutes`, {
				minutes: 1,
				work: body,
				worked_at: NOW,
			} ),
			await agent.post( `/v1/desk/contracts/${ contract }/journal`, {
				id: `jou_${ buildReply().id.slice( 4 ) }`,
				kind: 'work',
				subject: 'What was done',
				text: body,
				happened_at: NOW,
				ended_at: null,
			} ),
		];
		expect( said.map( ( { statusCode } ) => statusCode ) ).toEqual(
			said.map( () => 201 )
		);
	}
}

/** The provider's texts in every form that leaves it. */
async function leaveAll(): Promise< string > {
	const site = asSite( provider.app, stage.site.token );
	const agent = asAgent( provider.app, stage.cookie );
	const { ticket, contract } = stage.things;
	const folder = join( provider.dataDir, 'leaving' );
	await exportClient(
		{ db: provider.db, files: filesOf( provider.dataDir ) },
		await provider.db
			.selectFrom( 'contracts' )
			.where( 'id', '=', contract )
			.selectAll()
			.executeTakeFirstOrThrow(),
		folder,
		NOW
	);
	await sendWaiting( provider, stage.site.provider_id, smtp.url );
	const answers = [
		await site.get( '/v1/journal.csv' ),
		await site.get( '/v1/minutes' ),
		await site.get( '/v1/people/7/data' ),
		await site.get( `/v1/tickets/${ ticket }` ),
		await agent.get( `/v1/desk/contracts/${ contract }/journal.csv` ),
		await agent.post( '/v1/desk/help/preview', {
			body: canaries().join( '\n\n' ),
		} ),
	];
	expect( answers.map( ( { statusCode } ) => statusCode ) ).toEqual(
		answers.map( () => 200 )
	);
	const files = ( await readdir( folder, { recursive: true } ) ).filter(
		( name ) => /\.(?:json|csv)$/.test( name )
	);
	const texts = await Promise.all(
		files.map( ( name ) => readFile( join( folder, name ), 'utf8' ) )
	);
	return [
		...texts,
		...answers.map( ( { body } ) => body ),
		...smtp.arrived.map( ( { text, html } ) => `${ text } ${ html }` ),
	].join( '\n' );
}

describe( 'what leaves the provider', () => {
	it(
		'B16: fetches and reads nothing that a text names, and says the text as it was written',
		{ timeout: 60_000 },
		async () => {
			await writeAll();
			const left = await leaveAll();
			expect( smtp.arrived.length ).toBeGreaterThan( 0 );
			expect( hits ).toBe( 0 );
			expect( left ).not.toContain( INSIDE );
			expect( left ).toContain( 'php://filter/convert.base64-encode' );
			expect( left ).toContain( '&e;' );
			// The ear does hear.
			await fetch( origin );
			expect( hits ).toBe( 1 );
		}
	);
} );
