import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { openPanel } from '../support/stage/panel.ts';
import { phpComplaints, stage } from '../support/stage/stage.ts';

/** Of the demonstration: the stage's own site is under it. */
const CONTRACT = 'con_00000000000000000STANDAARD';

const SUBJECT = 'Take away the old administrator';

const ANOMALY = 'The menu jumps on small screens';

const PAPER = '.deskside-paper';

let browser: Browser;
let owner: Visit;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	await giveAdvice();
} );

afterAll( async () => {
	await owner.close();
	await browser.close();
} );

/** An agent gives the contract an advice, the way the desk does. */
async function giveAdvice(): Promise< void > {
	const { provider, agent } = stage();
	const headers = {
		'content-type': 'application/json',
		'deskside-desk': '1',
	};
	const session = await fetch( `${ provider }/v1/desk/session`, {
		method: 'POST',
		headers,
		body: JSON.stringify( agent ),
	} );
	const cookie = session.headers.get( 'set-cookie' )?.split( ';' )[ 0 ] ?? '';
	const given = await fetch(
		`${ provider }/v1/desk/contracts/${ CONTRACT }/advice`,
		{
			method: 'POST',
			headers: { ...headers, cookie, 'idempotency-key': ulid() },
			body: JSON.stringify( {
				id: `adv_${ ulid() }`,
				kind: 'security',
				subject: SUBJECT,
				text: 'An account of 2019 can still sign in.',
				addressed_to: 'The owner',
			} ),
		}
	);
	expect( given.status, await given.text() ).toBe( 201 );
}

describe( 'an owner who wants to know what is used and what is agreed', () => {
	it( 'goes from the minutes in the panel to the printable month', async () => {
		const { page, context } = owner;
		await page.goto( '/wp-admin/index.php' );
		const panel = await openPanel( page );
		await panel.getByRole( 'tab', { name: 'Minutes' } ).click();
		const print = panel.getByRole( 'link', { name: /^Print or download/ } );
		await print.waitFor();
		expect( await axeFindings( page, '#deskside' ) ).toEqual( [] );
		const [ paper ] = await Promise.all( [
			context.waitForEvent( 'page' ),
			print.click(),
		] );
		await paper.getByRole( 'heading', { name: /^Minutes of/ } ).waitFor();
		expect( await axeFindings( paper, PAPER ) ).toEqual( [] );
		const [ file ] = await Promise.all( [
			paper.waitForEvent( 'download' ),
			paper.getByRole( 'button', { name: /CSV/ } ).click(),
		] );
		expect( file.suggestedFilename() ).toMatch( /minutes-\d{4}-\d\d.*csv/ );
		expect( readFileSync( await file.path(), 'utf8' ) ).toMatch(
			/Date.*Person.*Work/
		);
		await paper.close();
	} );

	it( 'reads the contract, with what the site found out about the own duties', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/admin.php?page=deskside-contract' );
		const paper = page.locator( PAPER );
		await paper.getByRole( 'heading', { level: 1 } ).waitFor();
		const duty = paper
			.getByRole( 'listitem' )
			.filter( { hasText: 'SSL certificate' } );
		expect( await duty.innerText() ).toMatch(
			/Needs attention:.*does not begin with https/
		);
		const work = paper
			.getByRole( 'listitem' )
			.filter( { hasText: /, Work:/ } );
		expect( await work.count() ).toBeGreaterThan( 0 );
		expect( await axeFindings( page, PAPER ) ).toEqual( [] );
	} );

	it( 'says by keyboard alone that an advice was read', async () => {
		const { page } = owner;
		const button = page.getByRole( 'button', {
			name: `I have read this ${ SUBJECT }`,
		} );
		await button.waitFor();
		await page.keyboard.press( 'Tab' );
		await page.keyboard.press( 'Enter' );
		for ( let stop = 0; stop < 20; stop++ ) {
			await page.keyboard.press( 'Tab' );
			if (
				await button.evaluate( ( it ) => it === document.activeElement )
			) {
				break;
			}
		}
		await page.keyboard.press( 'Enter' );
		await page.getByText( 'Noted: you have read it.' ).waitFor();
		expect( await page.locator( PAPER ).innerText() ).toMatch(
			/Read by .+ on .+\./
		);
		expect( await button.count() ).toBe( 0 );
	} );

	it( 'notes an anomaly in the journal, and that it is mended', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/admin.php?page=deskside-contract' );
		const paper = page.locator( PAPER );
		await paper.getByText( 'Add an entry', { exact: true } ).click();
		await paper.getByLabel( 'Kind' ).selectOption( { label: 'Anomaly' } );
		await paper.getByLabel( 'What it is' ).fill( ANOMALY );
		expect( await axeFindings( page, PAPER ) ).toEqual( [] );
		await paper
			.getByRole( 'button', { name: 'Add to the journal' } )
			.click();
		await paper.getByText( 'It stands in the journal.' ).waitFor();
		const entry = paper
			.getByRole( 'listitem' )
			.filter( { hasText: ANOMALY } );
		expect( await entry.innerText() ).toMatch( /Not mended yet/ );
		await entry.getByRole( 'button', { name: /^It is mended/ } ).click();
		await paper.getByText( 'Noted: it is over since today.' ).waitFor();
		expect( await entry.innerText() ).toMatch( /Mended on .+ · Noted by / );
		expect( await entry.getByRole( 'button' ).count() ).toBe( 0 );
	} );

	it( 'ticks a duty that no site can check, with day and person', async () => {
		const { page } = owner;
		const duty = page
			.locator( PAPER )
			.getByRole( 'listitem' )
			.filter( { hasText: 'Seen to today' } )
			.first();
		const words = ( await duty.innerText() ).split( '\n' )[ 0 ] ?? '';
		await duty.getByRole( 'button', { name: /^Seen to today/ } ).click();
		await page.getByText( 'Noted on your site.' ).waitFor();
		expect(
			await page
				.locator( PAPER )
				.getByRole( 'listitem' )
				.filter( { hasText: words } )
				.innerText()
		).toMatch( /✓ Seen to on .+ by / );
		await page.screenshot( {
			path: '.cache/e2e-contract.png',
			fullPage: true,
		} );
		expect( await axeFindings( page, PAPER ) ).toEqual( [] );
	} );

	it.each( [ 'deskside-statement', 'deskside-contract' ] )(
		'reads %s on a small, mirrored screen',
		async ( name ) => {
			const { page } = owner;
			await page.setViewportSize( { width: 320, height: 640 } );
			await page.goto( `/wp-admin/admin.php?page=${ name }` );
			await page.evaluate( () => {
				document.documentElement.dir = 'rtl';
			} );
			expect(
				await page
					.locator( PAPER )
					.evaluate( ( it ) => it.scrollWidth - it.clientWidth )
			).toBe( 0 );
			await page.screenshot( {
				path: `.cache/e2e-${ name }-320-rtl.png`,
				fullPage: true,
			} );
			expect( await axeFindings( page, PAPER ) ).toEqual( [] );
			expect( owner.errors ).toEqual( [] );
			expect( phpComplaints() ).toBe( '' );
		}
	);
} );
