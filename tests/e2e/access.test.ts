import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitDesk,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { keepPicture } from '../support/stage/keep-picture.ts';
import {
	fillQuestion,
	openPanel,
	panelOf,
	send,
} from '../support/stage/panel.ts';
import { phpComplaints, stage, wpEval } from '../support/stage/stage.ts';

/*
 * An owner lets the provider in from a ticket; an agent signs in from the desk, sees what the role sees and not more; the
 * owner sees it, ends it, and the agent's next click finds nothing.
 */

let browser: Browser;
let owner: Visit;
let desk: Visit;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	desk = await visitDesk( browser );
} );
afterAll( async () => {
	await owner.close();
	await desk.close();
	await browser.close();
} );

async function signInAtDesk( page: Page ): Promise< void > {
	const { agent } = stage();
	await page.goto( '/desk/' );
	await page.getByLabel( 'Email address' ).fill( agent.email );
	await page.getByLabel( 'Password' ).fill( agent.password );
	await page.getByRole( 'button', { name: 'Sign in' } ).click();
}

const accounts = () =>
	wpEval(
		"echo count( get_users( array( 'meta_key' => 'deskside_access' ) ) );"
	);

describe( 'access for support', () => {
	it( 'is given from a ticket, and read before it is given', async () => {
		await owner.page.goto( '/wp-admin/plugins.php' );
		const panel = await openPanel( owner.page );
		await fillQuestion( panel, {
			body: 'Please have a look at my pages yourself.',
			topic: 'How a shop function works',
		} );
		await send( panel );
		await panel.getByRole( 'button', { name: 'Show the ticket' } ).click();
		await panel
			.getByRole( 'button', { name: /Let your provider sign in/ } )
			.click();
		await panel.getByText( /Never: other people/ ).waitFor();
		expect( await axeFindings( owner.page, '#deskside' ) ).toEqual( [] );
		await keepPicture( owner.page, 'access' );
		await panel
			.getByRole( 'button', { name: 'Give access as Editor for 1 day' } )
			.click();
		await panel.getByText( /can sign in here as Editor until/ ).waitFor();
		expect( await accounts() ).toBe( '0' );
	} );

	it( 'carries an agent over to the site in a tab of its own', async () => {
		const { page } = desk;
		await signInAtDesk( page );
		await page
			.getByRole( 'link', { name: /have a look at my pages/ } )
			.first()
			.click();
		const opened = page.context().waitForEvent( 'page' );
		await page.getByRole( 'button', { name: /^Sign in to/ } ).click();
		const site = await opened;
		await site.waitForURL( /\/wp-admin\// );
		await site.goto( `${ stage().site }/wp-admin/edit.php` );
		await site
			.getByRole( 'heading', { name: 'Posts', exact: true } )
			.waitFor();
		const users = await site.goto( `${ stage().site }/wp-admin/users.php` );
		expect( users?.status() ).toBe( 403 );
		expect( await accounts() ).toBe( '1' );
	} );

	it( 'is seen in use, ended with one click, and leaves no account', async () => {
		const panel = panelOf( owner.page );
		await panel.getByText( /came in/ ).waitFor( { timeout: 30_000 } );
		await panel.getByRole( 'button', { name: 'End access now' } ).click();
		await panel.getByText( /was taken back/ ).waitFor();
		expect( await accounts() ).toBe( '0' );
		const pages = desk.page.context().pages();
		const site = pages.find( ( page ) => page !== desk.page );
		await site?.goto( `${ stage().site }/wp-admin/edit.php` );
		expect( site?.url() ).toContain( 'wp-login.php' );
		expect( phpComplaints() ).toBe( '' );
	} );
} );
