import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { focused, tabTo } from '../support/stage/by-keyboard.ts';
import { panelOf, sentNumber } from '../support/stage/panel.ts';

let browser: Browser;
let owner: Visit;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
} );

afterAll( async () => {
	await owner.close();
	await browser.close();
} );

describe( 'an owner without a mouse', () => {
	it( 'opens the panel by its shortcut, asks, sends, reads the ticket and leaves', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/options-general.php' );
		await page.keyboard.press( 'Alt+Shift+G' );
		await panelOf( page )
			.getByRole( 'textbox', { name: 'What do you need help with?' } )
			.waitFor();
		// The topics come from the provider; until then there is nothing to choose.
		await panelOf( page )
			.getByRole( 'combobox', { name: 'What is it about?' } )
			.waitFor();
		await tabTo( page, /What do you need help with/ );
		await page.keyboard.type( 'The time zone is wrong by an hour.' );
		await tabTo( page, /What is it about/ );
		await page.keyboard.type( 'How a shop' );
		await panelOf( page ).getByRole( 'option' ).first().waitFor();
		await page.keyboard.press( 'ArrowDown' );
		await page.keyboard.press( 'Enter' );
		await panelOf( page )
			.getByText( /of your plan$/ )
			.waitFor();
		await tabTo( page, /^Send$/ );
		await page.keyboard.press( 'Enter' );
		const number = await sentNumber( panelOf( page ) );
		expect( await focused( page ) ).toBe( `Sent: ticket ${ number }` );
		await tabTo( page, /Show the ticket/ );
		await page.keyboard.press( 'Enter' );
		await panelOf( page )
			.getByText( 'The time zone is wrong by an hour.' )
			.last()
			.waitFor();
		await page.keyboard.press( 'Escape' );
		await panelOf( page ).waitFor( { state: 'detached' } );
		expect( owner.errors ).toEqual( [] );
	} );
} );
