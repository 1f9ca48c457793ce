import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitDesk,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { eventually } from '../support/stage/eventually.ts';
import { keepPicture } from '../support/stage/keep-picture.ts';
import {
	fillQuestion,
	openPanel,
	panelOf,
	send,
} from '../support/stage/panel.ts';
import { openEyes, type ProviderEyes } from '../support/stage/provider-eyes.ts';
import { phpComplaints, stage, wpEval } from '../support/stage/stage.ts';

const BODY = 'The PayPal button at the checkout does nothing since yesterday.';

let browser: Browser;
let owner: Visit;
let eyes: ProviderEyes;
let number = 0;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	eyes = await openEyes();
} );

afterAll( async () => {
	await owner.close();
	await browser.close();
} );

const findTicket = async ( wanted: number, subject: RegExp ) => {
	const found = ( await eyes.queue() ).find(
		( item ) => item.number === wanted && subject.test( item.subject )
	);
	expect( found, `ticket ${ wanted } at the desk` ).toBeDefined();
	return eyes.ticket( found?.id ?? '' );
};

describe( 'an owner who is stuck on the Plugins screen', () => {
	it( 'sees the minutes left and what help costs before sending', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/plugins.php' );
		const panel = await openPanel( page );
		await panel.getByText( /18 minutes are left this month/ ).waitFor();
		await fillQuestion( panel, { body: BODY, topic: 'Payment provider' } );
		await panel
			.getByText( /hourly|an hour|€/ )
			.first()
			.waitFor();
		await panel
			.getByRole( 'combobox', { name: /payment provider/i } )
			.selectOption( { label: 'PayPal' } );
		const cost = panel.getByRole( 'status' );
		await cost.getByText( /of your plan$/ ).waitFor();
		await cost
			.getByText( /minutes are left this month|minutes left/ )
			.waitFor();
	} );

	it( 'sees a picture of the screen without the panel in it', async () => {
		const picture = panelOf( owner.page ).getByRole( 'img' ).first();
		await picture.waitFor();
		const size = await picture.evaluate( ( image ) =>
			image instanceof HTMLImageElement
				? [ image.naturalWidth > 600, image.complete ]
				: [ image.tagName ]
		);
		expect( size ).toEqual( [ true, true ] );
		await picture.scrollIntoViewIfNeeded();
		await keepPicture( owner.page, 'panel' );
	} );

	it( 'meets nothing that axe finds wrong', async () => {
		expect( await axeFindings( owner.page, '#deskside' ) ).toEqual( [] );
	} );

	it( 'sends, and the ticket stands at the desk with its picture and facts', async () => {
		number = await send( panelOf( owner.page ) );
		const { ticket, item } = await eventually( async () => {
			const found = await findTicket( number, /PayPal button/ );
			expect( found.ticket.messages[ 0 ]?.attachments[ 0 ]?.status ).toBe(
				'here'
			);
			return found;
		} );
		expect( ticket.messages[ 0 ]?.body ).toBe( BODY );
		expect( ticket.topic ).toBe( 'payment_link' );
		expect( ticket.estimate ).toMatchObject( {
			coverage: 'fair_use',
			hourly_minutes: 0,
			consent_required: false,
			remaining_before: 18,
		} );
		expect( ticket.capture?.screen ).toMatchObject( {
			id: 'plugins',
			base: 'plugins',
			url: '/wp-admin/plugins.php',
			drawn_by: { kind: 'core' },
		} );
		expect( ticket.capture?.environment?.wordpress ).toBe(
			await wpEval( "echo get_bloginfo( 'version' );" )
		);
		expect( item.site_name ).toBe( 'Corner Shop' );
		const bytes = await eyes.picture(
			ticket.messages[ 0 ]?.attachments[ 0 ]?.id ?? ''
		);
		expect( bytes.length ).toBeGreaterThan( 10_000 );
	} );

	it( 'reads the answer and the used minutes in the panel', async () => {
		const desk = await visitDesk( browser );
		await answerAtDesk( desk.page, number );
		// Before signing in the desk asks who is there, and the browser notes the 401.
		expect(
			desk.errors.filter( ( line ) => ! /401/.test( line ) )
		).toEqual( [] );
		await desk.close();

		const panel = panelOf( owner.page );
		await panel.getByRole( 'button', { name: 'Show the ticket' } ).click();
		await panel
			.getByText( 'PayPal had renewed its key; it works again.' )
			.waitFor();
		await panel.getByText( /Used so far: 6 minutes/ ).waitFor();
		await panel.getByRole( 'img' ).first().waitFor();
		await keepPicture( owner.page, 'thread' );
		await panel.getByRole( 'tab', { name: 'Minutes' } ).click();
		await panel
			.getByText( /12 minutes left of 30/ )
			.first()
			.waitFor();
		await panel.getByText( 'Renewed the PayPal key' ).waitFor();
		expect( await axeFindings( owner.page, '#deskside' ) ).toEqual( [] );
	} );

	it( 'closes the panel with Escape and finds the page as it was', async () => {
		await owner.page.keyboard.press( 'Escape' );
		await panelOf( owner.page ).waitFor( { state: 'detached' } );
		expect(
			await owner.page.evaluate(
				() => document.activeElement?.closest( 'li' )?.id
			)
		).toBe( 'wp-admin-bar-deskside' );
		expect( owner.errors ).toEqual( [] );
		expect( phpComplaints() ).toBe( '' );
	} );
} );

async function answerAtDesk( page: Page, wanted: number ): Promise< void > {
	const { agent } = stage();
	await page.goto( '/desk/' );
	await page.getByLabel( 'Email address' ).fill( agent.email );
	await page.getByLabel( 'Password' ).fill( agent.password );
	await page.getByRole( 'button', { name: 'Sign in' } ).click();
	await page
		.getByRole( 'link', { name: /PayPal button/ } )
		.first()
		.click();
	await page
		.getByRole( 'img', { name: /picture|screen/i } )
		.first()
		.waitFor();
	await page
		.getByRole( 'textbox', { name: 'Your answer' } )
		.fill( 'PayPal had renewed its key; it works again.' );
	await page.getByRole( 'button', { name: 'Send the answer' } ).click();
	await page
		.getByText( 'PayPal had renewed its key; it works again.' )
		.first()
		.waitFor();
	await page.getByRole( 'spinbutton', { name: 'Minutes' } ).fill( '6' );
	await page
		.getByRole( 'textbox', { name: 'What was done' } )
		.fill( 'Renewed the PayPal key' );
	await page.getByRole( 'button', { name: 'Record', exact: true } ).click();
	await page
		.getByText( /12 of 30 minutes left/ )
		.first()
		.waitFor();
	await page.mouse.wheel( 0, -5000 );
	await page.evaluate( () =>
		document
			.querySelectorAll( '*' )
			.forEach( ( element ) => element.scrollTo( 0, 0 ) )
	);
	await keepPicture( page, 'desk' );
	expect( await axeFindings( page, 'body' ) ).toEqual( [] );
	expect( wanted ).toBeGreaterThan( 0 );
}
