import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { fetchHelp, importFiles } from '../support/stage/help.ts';
import { hostileTips } from '../support/stage/help-texts.ts';
import { panelOf } from '../support/stage/panel.ts';

let browser: Browser;
let owner: Visit;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	await importFiles( [
		{
			path: 'articles/hostile.en.md',
			text: `---\ntitle: Hostile\n---\n\n${ HOSTILE_TEXTS.join(
				'\n\n'
			) }\n`,
		},
		...hostileTips(),
	] );
	await fetchHelp();
} );

afterAll( async () => {
	await owner.close();
	await browser.close();
} );

const ran = ( page: Page ) =>
	page.evaluate( () => ( window as { __xss?: unknown } ).__xss ?? null );

describe( 'answers', () => {
	it( 'are offered while a question is written; one that solves it ends the draft', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/options-permalink.php' );
		await page.keyboard.press( 'Alt+Shift+G' );
		const panel = panelOf( page );
		const words = panel.getByRole( 'textbox', {
			name: 'What do you need help with?',
		} );
		await panel.getByText( 'Right now, for this screen' ).waitFor();
		await words.fill( 'I forgott my pasword' );
		await panel
			.getByRole( 'button', { name: /cannot log in: lost passwords/ } )
			.click();
		await panel.getByText( 'Send password reset' ).waitFor();
		expect( await axeFindings( page, '#deskside' ) ).toEqual( [] );
		await panel.getByRole( 'button', { name: 'This solved it' } ).click();
		await panel.getByRole( 'tab', { name: 'Ask' } ).click();
		await expect
			.poll( () => words.inputValue(), { timeout: 10_000 } )
			.toBe( '' );
	} );

	it( 'run nothing, whatever is in them: not as the provider made them, nor as the panel cleans them', async () => {
		const { page } = owner;
		expect( HOSTILE_TEXTS.length ).toBeGreaterThan( 1000 );
		const article = page.waitForResponse( /help\/articles\/hostile/ );
		await page.goto(
			'/wp-admin/options-general.php?deskside-article=hostile'
		);
		const { html } = ( await ( await article ).json() ) as { html: string };
		const body = page.locator( '.deskside-article__body' );
		await body.locator( 'p' ).first().waitFor();
		expect( await ran( page ) ).toBeNull();

		// The provider's own rendering, without the panel's cleaning.
		await page.evaluate( ( text ) => {
			const place = document.createElement( 'div' );
			place.id = 'bare';
			place.innerHTML = text;
			document.body.append( place );
		}, html );
		await page.waitForTimeout( 500 );
		expect( await ran( page ) ).toBeNull();

		// The panel's cleaning, with a provider that renders nothing safely.
		await page.route( /help\/articles\/hostile/, async ( route ) => {
			const answer = await route.fetch();
			const read = ( await answer.json() ) as object;
			await route.fulfill( {
				response: answer,
				json: { ...read, html: HOSTILE_TEXTS.join( '\n' ) },
			} );
		} );
		await page.reload();
		await page.locator( '.deskside-article h3' ).waitFor();
		await page.waitForTimeout( 500 );
		await page.unroute( /help\/articles\/hostile/ );
		expect( await ran( page ) ).toBeNull();
		expect(
			await body.evaluate(
				( place ) =>
					[ ...place.querySelectorAll( '*' ) ].filter( ( element ) =>
						[ ...element.attributes ].some( ( { name } ) =>
							name.startsWith( 'on' )
						)
					).length
			)
		).toBe( 0 );
	} );

	it( 'and a thousand hostile tips run nothing either: each is shown as it was written', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/options-media.php' );
		await page.waitForFunction(
			( count ) =>
				document.querySelectorAll(
					'tr:has( #large_size_w ) .deskside-mark'
				).length >= count,
			HOSTILE_TEXTS.length
		);
		const shown = await page.evaluate( () =>
			[
				...document.querySelectorAll< HTMLElement >(
					'tr:has( #large_size_w ) .deskside-mark button'
				),
			].map( ( button ) => {
				button.click();
				const text = document.querySelector( '.deskside-tip p' );
				return text?.childElementCount === 0 ? text.textContent : null;
			} )
		);
		const said = new Set( shown );
		expect(
			HOSTILE_TEXTS.filter( ( text ) => ! said.has( text ) )
		).toEqual( [] );
		await page.waitForTimeout( 500 );
		expect( await ran( page ) ).toBeNull();
	} );

	it( 'read well at 200 %, mirrored, by keyboard, with nothing that axe finds wrong', async () => {
		const { page } = owner;
		// 1280 × 900 at 200 % leaves half of each.
		await page.setViewportSize( { width: 640, height: 450 } );
		await page.goto(
			'/wp-admin/options-permalink.php?deskside-article=permalinks'
		);
		const panel = panelOf( page );
		await panel.locator( '.deskside-article__body p' ).first().waitFor();
		await page.evaluate( () => {
			document.documentElement.dir = 'rtl';
		} );
		const dialog = panel.getByRole( 'dialog' );
		expect(
			await dialog.evaluate(
				( element ) => element.scrollWidth - element.clientWidth
			)
		).toBe( 0 );
		expect( await axeFindings( page, '#deskside' ) ).toEqual( [] );
		const yes = panel
			.getByRole( 'group', { name: 'Did this help?' } )
			.getByRole( 'button', { name: 'Yes' } );
		await yes.focus();
		await page.keyboard.press( 'Enter' );
		await panel.getByText( 'Thank you.' ).waitFor();
		expect( await yes.getAttribute( 'aria-pressed' ) ).toBe( 'true' );
		await page.keyboard.press( 'Escape' );
		await panel.waitFor( { state: 'detached' } );
		const first = page.locator( '.deskside-mark button' ).first();
		await first.focus();
		await page.keyboard.press( 'Enter' );
		const box = await page.locator( '.deskside-tip' ).boundingBox();
		expect( box && box.x >= 0 && box.x + box.width <= 640 ).toBe( true );
		expect( await axeFindings( page, '.deskside-tip' ) ).toEqual( [] );
		await page.setViewportSize( { width: 1280, height: 900 } );
	} );
} );
