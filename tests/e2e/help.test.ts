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
		{
			path: 'tips/hostile.yaml',
			text: `screen: options-reading\ntips:\n  - id: options-reading-posts-per-page\n    field: "#posts_per_page"\n    en: ${ JSON.stringify(
				HOSTILE_TEXTS.slice( 0, 10 ).join( ' ' ).slice( 0, 1000 )
			) }\n`,
		},
	] );
	await fetchHelp();
} );

afterAll( async () => {
	await owner.close();
	await browser.close();
} );

const mark = ( page: Page, name: string ) =>
	page.getByRole( 'button', { name: `Help: ${ name }`, exact: true } );
const ran = ( page: Page ) =>
	page.evaluate( () => ( window as { __xss?: unknown } ).__xss ?? null );

/** The places of everything on the page that is elsewhere without the marks. */
const movedByMarks = ( page: Page ) =>
	page.evaluate( () => {
		const all = [ ...document.querySelectorAll( '#wpcontent *' ) ].filter(
			( element ) => ! element.closest( '.deskside-mark' )
		);
		const places = () =>
			all.map( ( element ) => {
				const { x, y, width, height } = element.getBoundingClientRect();
				return `${ x } ${ y } ${ width } ${ height }`;
			} );
		const withMarks = places();
		document.documentElement.classList.add( 'deskside-no-tips' );
		const without = places();
		document.documentElement.classList.remove( 'deskside-no-tips' );
		return withMarks.filter( ( place, at ) => place !== without[ at ] );
	} );

describe( '"?" marks', () => {
	it( 'stand beside their fields, move nothing, and tell by keyboard what the field is for', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/options-general.php' );
		const title = mark( page, 'Site Title' );
		await title.waitFor();
		expect( await movedByMarks( page ) ).toEqual( [] );
		await title.focus();
		await page.keyboard.press( 'Enter' );
		const tip = page.getByRole( 'dialog', { name: 'Help: Site Title' } );
		await tip.getByText( /The name of your site/ ).waitFor();
		expect( await axeFindings( page, '.deskside-tip' ) ).toEqual( [] );
		await page.keyboard.press( 'Escape' );
		await tip.waitFor( { state: 'detached' } );
		expect(
			await title.evaluate(
				( button ) => button === document.activeElement
			)
		).toBe( true );
	} );

	it.each( [
		'edit.php',
		'profile.php',
		'index.php',
		'options-reading.php',
	] )( 'move nothing on %s', async ( address ) => {
		const { page } = owner;
		await page.goto( `/wp-admin/${ address }` );
		await page.locator( '.deskside-mark button' ).first().waitFor();
		expect( await movedByMarks( page ) ).toEqual( [] );
	} );

	it( 'come back after 500 redrawings, once each, and 40 fields are marked within a frame', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/options-discussion.php' );
		// The holder of a mark has no size; its button is what is seen.
		const marks = page.locator( '.deskside-mark button' );
		await marks.first().waitFor();
		const before = await marks.count();
		await page.evaluate( async () => {
			const form = document.querySelector( 'form .form-table tbody' );
			const clean = form?.cloneNode( true ) as HTMLElement;
			clean
				.querySelectorAll( '.deskside-mark' )
				.forEach( ( one ) => one.remove() );
			for ( let time = 0; time < 500; time++ ) {
				form?.replaceChildren(
					...( clean.cloneNode( true ) as HTMLElement ).children
				);
				if ( time % 50 === 0 ) {
					await new Promise( requestAnimationFrame );
				}
			}
		} );
		await page.waitForFunction(
			( count ) =>
				document.querySelectorAll( '.deskside-mark' ).length === count,
			before
		);
		const address = await page.evaluate( () =>
			performance
				.getEntriesByType( 'resource' )
				.map( ( { name } ) => name )
				.find( ( name ) => /chunks\/start-tips/.test( name ) )
		);
		// As a tag, because vitest rewrites an import() that stands in a test.
		await page.addScriptTag( {
			type: 'module',
			content: `import { startTips } from '${ address }'; window.startTips = startTips;`,
		} );
		await page.waitForFunction( () => 'startTips' in window );
		const middle = await page.evaluate( () => {
			const { startTips } = window as unknown as {
				startTips: ( ...all: unknown[] ) => () => void;
			};
			const table = document.createElement( 'table' );
			table.className = 'form-table';
			table.innerHTML = Array.from(
				{ length: 40 },
				( _, at ) =>
					`<tr><th><label for="many${ at }">Field ${ at }</label></th><td><input id="many${ at }"></td></tr>`
			).join( '' );
			document.querySelector( '#wpbody-content' )?.append( table );
			const printed = document.createElement( 'script' );
			printed.type = 'application/json';
			printed.textContent = JSON.stringify( {
				words: { mark: 'Help: %s' },
				tips: Array.from( { length: 40 }, ( _, at ) => ( {
					id: `many${ at }`,
					field: `#many${ at }`,
					locale: 'en',
					text: 'x',
					article: null,
				} ) ),
			} );
			const times = [];
			for ( let round = 0; round < 7; round++ ) {
				const began = performance.now();
				const undo = startTips( document, printed, {}, () => {} );
				times.push( performance.now() - began );
				undo();
			}
			return times.sort( ( a, b ) => a - b )[ 3 ] ?? Infinity;
		} );
		expect( middle ).toBeLessThanOrEqual( 16 );
	} );

	it( 'ask about their own field, and nothing is on a screen without tips', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/options-general.php' );
		await mark( page, 'Tagline' ).click();
		await page.getByRole( 'button', { name: 'Ask about this' } ).click();
		await panelOf( page )
			.getByText( /^Tagline/ )
			.first()
			.waitFor();
		await page.goto( '/wp-admin/import.php' );
		await page.getByRole( 'heading', { name: 'Import' } ).first().waitFor();
		expect( await page.locator( '#deskside-tips' ).count() ).toBe( 0 );
		expect(
			await page.evaluate(
				() =>
					performance
						.getEntriesByType( 'resource' )
						.filter( ( { name } ) => /start-tips/.test( name ) )
						.length
			)
		).toBe( 0 );
	} );
} );

describe( 'answers', () => {
	it( 'are offered while a question is written; one that solves it ends the draft', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/options-permalink.php' );
		await page.keyboard.press( 'Alt+Shift+H' );
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

	it( 'and hostile tips run nothing either', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/options-reading.php' );
		await mark( page, 'Blog pages show at most' ).click();
		await page.locator( '.deskside-tip' ).waitFor();
		expect( await ran( page ) ).toBeNull();
	} );
} );
