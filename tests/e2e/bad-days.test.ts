import type { Browser, Locator } from 'playwright-core';
import {
	afterAll,
	afterEach,
	beforeAll,
	beforeEach,
	describe,
	expect,
	it,
} from 'vitest';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { eventually } from '../support/stage/eventually.ts';
import {
	agreeIfAsked,
	fillQuestion,
	openPanel,
	seeEstimate,
} from '../support/stage/panel.ts';
import { openEyes, type ProviderEyes } from '../support/stage/provider-eyes.ts';
import {
	killProvider,
	phpComplaints,
	requestsSeen,
	setFault,
	startProvider,
	stopProvider,
	wpEval,
	type Fault,
} from '../support/stage/stage.ts';

let browser: Browser;
let owner: Visit;
let eyes: ProviderEyes;

beforeAll( async () => {
	browser = await launchBrowser();
	eyes = await openEyes();
} );

beforeEach( async () => {
	owner = await visitSite( browser );
} );

afterEach( async () => {
	await setFault( 'none' );
	await owner.close();
} );

afterAll( async () => {
	expect( phpComplaints() ).toBe( '' );
	await browser.close();
} );

/** What cron does later, done now. */
const runOutbox = () =>
	wpEval(
		"deskside_load( 'outbox/run' ); global $wpdb; $wpdb->query( \"UPDATE {$wpdb->prefix}deskside_outbox SET next_try_at = '2000-01-01 00:00:00' WHERE state = 'queued'\" ); deskside_outbox_run();"
	);

const ticketsAbout = async ( body: string ) =>
	( await eyes.queue() ).filter( ( item ) => item.subject.includes( body ) );

const expectOneTicket = ( body: string ) =>
	eventually( async () => {
		await runOutbox();
		expect( await ticketsAbout( body ) ).toHaveLength( 1 );
	} );

async function ask( body: string ): Promise< Locator > {
	await owner.page.goto( '/wp-admin/edit.php' );
	const panel = await openPanel( owner.page );
	await fillQuestion( panel, { body, topic: 'Upgrade' } );
	await seeEstimate( panel );
	return panel;
}

const agreeAndSend = async ( panel: Locator ) => {
	await agreeIfAsked( panel );
	await panel.getByRole( 'button', { name: 'Send', exact: true } ).click();
};

const expectSaved = ( panel: Locator ) =>
	panel.getByRole( 'heading', { name: 'Saved on your site' } ).waitFor();

describe( 'the provider is stopped', () => {
	it( 'keeps the ticket on the site and sends it once when the provider is back', async () => {
		const panel = await ask( 'Stopped while asking' );
		await stopProvider();
		try {
			await agreeAndSend( panel );
			await expectSaved( panel );
		} finally {
			await startProvider();
			eyes = await openEyes();
		}
		await expectOneTicket( 'Stopped while asking' );
	} );

	it( 'loses nothing when it is killed after the ticket was acknowledged', async () => {
		const panel = await ask( 'Killed after the answer' );
		await agreeAndSend( panel );
		await panel.getByRole( 'heading', { name: /^Sent: ticket/ } ).waitFor();
		await killProvider();
		await startProvider();
		eyes = await openEyes();
		await expectOneTicket( 'Killed after the answer' );
	} );
} );

describe.each< [ Fault, string ] >( [
	[ 'down', 'cannot be reached' ],
	[ 'slow', 'does not answer in time' ],
	[ 'nonsense', 'answers with something that is no answer' ],
	[ 'lost', 'does the work and its answer is lost' ],
] )( 'a provider that %s', ( fault, what ) => {
	it( `${ what }: the ticket is saved, said to be, and arrives once`, async () => {
		const panel = await ask( `Bad day ${ fault }` );
		await setFault( fault );
		const begun = Date.now();
		await agreeAndSend( panel );
		await expectSaved( panel );
		expect(
			Date.now() - begun,
			'nobody waits longer than this'
		).toBeLessThan( 15_000 );
		expect(
			( await requestsSeen() ).some(
				( { method, path } ) =>
					method === 'POST' && path === '/v1/tickets'
			)
		).toBe( true );
		await setFault( 'none' );
		await expectOneTicket( `Bad day ${ fault }` );
	} );
} );

describe( 'an owner in a hurry', () => {
	it( 'who clicks twice has one ticket', async () => {
		const panel = await ask( 'Clicked twice' );
		await agreeIfAsked( panel );
		await panel
			.getByRole( 'button', { name: 'Send', exact: true } )
			.dblclick();
		await panel.getByRole( 'heading', { name: /^Sent: ticket/ } ).waitFor();
		await expectOneTicket( 'Clicked twice' );
	} );

	it( 'whose session ran out overnight keeps the text and sends it after one click', async () => {
		const panel = await ask( 'Nonce of yesterday' );
		let renewed = false;
		owner.page.on( 'request', ( request ) => {
			renewed ||= request.url().includes( 'action=rest-nonce' );
		} );
		// WordPress refuses the page's nonce, as it does a day later, until a new one is asked for.
		await owner.context.route( /deskside\/v1/, ( route ) =>
			route.continue( {
				headers: {
					...route.request().headers(),
					...( renewed ? {} : { 'x-wp-nonce': '0000000000' } ),
				},
			} )
		);
		await agreeAndSend( panel );
		await panel.getByRole( 'heading', { name: /^Sent: ticket/ } ).waitFor();
		expect( renewed ).toBe( true );
		await expectOneTicket( 'Nonce of yesterday' );
	} );

	it( 'who reloads finds what was written', async () => {
		const panel = await ask( 'Survives a reload' );
		await owner.page.waitForTimeout( 2000 );
		await owner.page.reload();
		const again = await openPanel( owner.page );
		expect(
			await again
				.getByRole( 'textbox', { name: 'What do you need help with?' } )
				.inputValue()
		).toBe( 'Survives a reload' );
		expect( panel ).toBeDefined();
		await seeEstimate( again );
		await agreeAndSend( again );
		await again.getByRole( 'heading', { name: /^Sent: ticket/ } ).waitFor();
	} );
} );

describe( 'a person without the right to ask', () => {
	it( 'sees no button and is refused by every route', async () => {
		const stranger = await visitSite( browser, 'employee' );
		await stranger.page.goto( '/wp-admin/' );
		expect(
			await stranger.page.locator( '#wp-admin-bar-deskside' ).count()
		).toBe( 0 );
		expect( await stranger.page.locator( '#deskside-data' ).count() ).toBe(
			0
		);
		await stranger.close();
	} );
} );
