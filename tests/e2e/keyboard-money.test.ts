import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHands } from '../support/stage/agent-hands.ts';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { focused, press, tabTo } from '../support/stage/by-keyboard.ts';
import { panelOf, seeEstimate, sentNumber } from '../support/stage/panel.ts';
import { openEyes } from '../support/stage/provider-eyes.ts';
import { phpComplaints } from '../support/stage/stage.ts';

const TITLE = 'A newer version of the shop';
const VALID_UNTIL = new Date( Date.now() + 14 * 86_400_000 ).toISOString();

let browser: Browser;
let owner: Visit;
let page: Page;
let ticket = '';

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	page = owner.page;
} );

afterAll( async () => {
	await owner.close();
	await browser.close();
} );

/**
 * Opens the panel on a screen, at the ticket of the story. Whoever left the last screen while a picture was on its way first
 * finds here what became of that request.
 */
async function openTicket(): Promise< void > {
	await page.goto( '/wp-admin/index.php' );
	await page.keyboard.press( 'Alt+Shift+G' );
	const panel = panelOf( page );
	const words = panel.getByRole( 'textbox', {
		name: 'What do you need help with?',
	} );
	const sent = panel.getByRole( 'heading', { name: /^Sent: ticket/ } );
	await words.or( sent ).first().waitFor();
	if ( await words.isVisible() ) {
		await tabTo( page, /What do you need help with/ );
	}
	await tabTo( page, /^Ask/, 'Shift+Tab' );
	await page.keyboard.press( 'ArrowRight' );
	await panel.getByRole( 'button', { name: TITLE } ).waitFor();
	await press( page, new RegExp( TITLE ) );
}

const lookAt = async ( part: string ) =>
	expect( await axeFindings( page, part ), part ).toEqual( [] );

/** Follows a link to an evidence record, which opens beside, and looks at it. */
async function readRecord( link: RegExp ): Promise< void > {
	const opened = owner.context.waitForEvent( 'page' );
	await press( page, link );
	const paper = await opened;
	await paper
		.getByText( /[0-9a-f]{64}/ )
		.first()
		.waitFor();
	expect( await axeFindings( paper, '.wrap' ) ).toEqual( [] );
	await paper.close();
}

describe( 'an owner without a mouse, where it costs something', () => {
	it( 'agrees to minutes with a cap of their own, and sends', async () => {
		await page.goto( '/wp-admin/options-general.php' );
		await page.keyboard.press( 'Alt+Shift+G' );
		const panel = panelOf( page );
		await panel
			.getByRole( 'combobox', { name: 'What is it about?' } )
			.waitFor();
		await tabTo( page, /What do you need help with/ );
		await page.keyboard.type( 'Please bring the shop up to date.' );
		await tabTo( page, /Short title/ );
		await page.keyboard.type( TITLE );
		await tabTo( page, /What is it about/ );
		await page.keyboard.type( 'Upgrade' );
		await panel.getByRole( 'option' ).first().waitFor();
		await page.keyboard.press( 'ArrowDown' );
		await page.keyboard.press( 'Enter' );
		await seeEstimate( panel );
		await tabTo( page, /Billed minutes at most/ );
		await page.keyboard.press( 'Control+A' );
		await page.keyboard.type( '45' );
		await press( page, /I agree to pay for up to 45 minutes/, 'Space' );
		await press( page, /^Send$/ );
		const number = await sentNumber( panel );
		expect( await focused( page ) ).toBe( `Sent: ticket ${ number }` );
		const eyes = await openEyes();
		ticket =
			( await eyes.queue() ).find( ( { subject } ) => subject === TITLE )
				?.id ?? '';
		expect( ( await eyes.ticket( ticket ) ).contract.consent_left ).toBe(
			45
		);
	} );

	it( 'reads the record of that agreement', async () => {
		await openTicket();
		await panelOf( page )
			.getByRole( 'link', { name: 'Evidence of this agreement' } )
			.waitFor();
		await lookAt( '#deskside' );
		await readRecord( /^Evidence of this agreement$/ );
	} );

	it( 'approves a quote in two steps, and reads the evidence', async () => {
		const hands = await openHands();
		await hands.quote( ticket, {
			lines: [
				{
					description: 'A module',
					quantity: 1,
					unit_cents: 4000,
					vat_percent: null,
				},
			],
			valid_until: VALID_UNTIL,
			minutes_cap: null,
			note: '',
			attachments: [],
		} );
		await page.goto(
			`/wp-admin/admin.php?page=deskside&quotes=${ ticket }`
		);
		await lookAt( '.wrap' );
		await openTicket();
		const card = panelOf( page ).getByRole( 'article' );
		await card.waitFor();
		await press( page, /^Approve/ );
		await press( page, /^Yes, approve/ );
		await card.getByText( /^Approved by/ ).waitFor();
		await lookAt( '#deskside' );
		await readRecord( /^Evidence of this decision$/ );
	} );

	it( 'lets the provider sign in, and ends it', async () => {
		await openTicket();
		await panelOf( page )
			.getByRole( 'button', { name: /Let your provider sign in/ } )
			.waitFor();
		await press( page, /Let your provider sign in/ );
		await panelOf( page )
			.getByText( /Never: other people/ )
			.waitFor();
		await press( page, /^Give access as Editor/ );
		await panelOf( page )
			.getByText( /can sign in here as Editor until/ )
			.waitFor();
		await lookAt( '#deskside' );
		await press( page, /^End access now$/ );
		await panelOf( page )
			.getByText( /Nobody came in/ )
			.waitFor();
		expect( owner.errors ).toEqual( [] );
		expect( phpComplaints() ).toBe( '' );
	} );
} );
