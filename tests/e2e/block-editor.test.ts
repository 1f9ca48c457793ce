import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { eventually } from '../support/stage/eventually.ts';
import { fillQuestion, panelOf, sentNumber } from '../support/stage/panel.ts';
import { openEyes, type ProviderEyes } from '../support/stage/provider-eyes.ts';

let browser: Browser;
let owner: Visit;
let eyes: ProviderEyes;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	eyes = await openEyes();
} );

afterAll( async () => {
	await owner.close();
	await browser.close();
} );

describe( 'an owner who is stuck in the block editor’s full screen', () => {
	it( 'finds one way to help, with or without an admin bar', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/post-new.php' );
		const welcome = page.getByRole( 'button', { name: 'Close' } );
		await page
			.locator( '.edit-post-layout, .editor-editor-interface' )
			.first()
			.waitFor();
		if (
			await welcome
				.first()
				.isVisible()
				.catch( () => false )
		) {
			await welcome.first().click();
		}
		// The admin bar is hidden on WordPress 6.6, in sight from 7.0 on: one of the two is there, never both.
		const help = page.locator(
			'.deskside-button:visible, #wp-admin-bar-deskside > a:visible'
		);
		await help.waitFor();
		await help.click();
		await panelOf( page )
			.getByRole( 'textbox', { name: 'What do you need help with?' } )
			.waitFor();
	} );

	it( 'points at a field by keyboard and sends it along', async () => {
		const { page } = owner;
		const panel = panelOf( page );
		await fillQuestion( panel, {
			body: 'Where do I plan this post for Friday?',
			topic: 'How a shop function works',
		} );
		await panel
			.getByRole( 'button', { name: 'Point at the field' } )
			.focus();
		await page.keyboard.press( 'Enter' );
		await page.keyboard.press( 'Tab' );
		await page.keyboard.press( 'Tab' );
		await page.keyboard.press( 'Enter' );
		await panel
			.getByRole( 'button', { name: 'Send', exact: true } )
			.waitFor();
		await panel.getByText( /of your plan$/ ).waitFor();
		expect( await axeFindings( page, '#deskside' ) ).toEqual( [] );
		await panel
			.getByRole( 'button', { name: 'Send', exact: true } )
			.click();
		const number = await sentNumber( panel );
		const { ticket } = await eventually( async () => {
			const found = ( await eyes.queue() ).find(
				( item ) =>
					item.number === number &&
					item.subject.startsWith( 'Where do I plan' )
			);
			const whole = await eyes.ticket( found?.id ?? '' );
			expect( whole.ticket.messages[ 0 ]?.attachments[ 0 ]?.status ).toBe(
				'here'
			);
			return whole;
		} );
		expect( ticket.capture?.screen ).toMatchObject( {
			id: 'post',
			url: '/wp-admin/post-new.php',
			drawn_by: { kind: 'core' },
		} );
		expect( ticket.capture?.field?.label ).not.toBe( '' );
		expect( ticket.capture?.field?.selector ).not.toBe( '' );
		expect(
			owner.errors.filter( ( line ) => line.includes( 'deskside' ) )
		).toEqual( [] );
	} );
} );
