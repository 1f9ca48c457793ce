import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { fetchHelp, importFiles } from '../support/stage/help.ts';
import { tipsFile } from '../support/stage/help-texts.ts';
import { panelOf } from '../support/stage/panel.ts';
import { renderTwoScreens, type Wp } from '../support/stage/two-screens.ts';

/** Styles and places that are read to put one mark beside its field. */
const LOOKS_AT_A_FIELD = 5;

let browser: Browser;
let owner: Visit;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	await importFiles( [
		tipsFile( 'post', [
			{ id: 'react-panel', field: '#react-panel', en: 'In the panel.' },
			{ id: 'react-shop', field: '#react-shop', en: 'In the shop.' },
		] ),
	] );
	await fetchHelp();
} );

afterAll( async () => {
	await owner.close();
	await browser.close();
} );

const mark = ( page: Page, name: string ) =>
	page.getByRole( 'button', { name: `Help: ${ name }`, exact: true } );

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

/** Controls of the page that a mark lies upon; a badge sits on the edge of its own. */
const coveredByMarks = ( page: Page ) =>
	page.evaluate( () => {
		const marks = [
			...document.querySelectorAll(
				'.deskside-mark:not(.is-badge) button'
			),
		].map( ( mark ) => mark.getBoundingClientRect() );
		return [
			...document.querySelectorAll(
				'#wpbody-content :is(button, input, select, textarea)'
			),
		]
			.filter( ( one ) => ! one.closest( '.deskside-mark' ) )
			.filter( ( one ) => {
				const { left, right, top, bottom, width } =
					one.getBoundingClientRect();
				return (
					width > 1 &&
					one.checkVisibility( { visibilityProperty: true } ) &&
					marks.some( ( mark ) => {
						// What lies under the middle of a mark cannot be pressed there.
						const x = ( mark.left + mark.right ) / 2;
						const y = ( mark.top + mark.bottom ) / 2;
						return x > left && x < right && y > top && y < bottom;
					} )
				);
			} )
			.map( ( one ) => one.outerHTML.slice( 0, 120 ) );
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
		expect(
			await tip
				.getByRole( 'button' )
				.evaluateAll( ( buttons ) =>
					buttons.map(
						( button ) =>
							button.getAttribute( 'aria-label' ) ??
							button.textContent
					)
				)
		).toEqual( [
			'Read more',
			'Ask about this',
			'Helpful? Yes',
			'Helpful? No',
			'Hide all marks',
			'Close',
		] );
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
		expect( await coveredByMarks( page ) ).toEqual( [] );
	} );

	it( 'survive 500 renderings by React, in the block editor’s side panel and in a screen like WooCommerce’s', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/post-new.php' );
		await page.waitForFunction(
			() =>
				( window as unknown as { wp?: Wp } ).wp?.editor
					?.PluginDocumentSettingPanel !== undefined &&
				document.querySelector( '.editor-header,.edit-post-header' )
		);
		await page.evaluate( renderTwoScreens );
		const panel = mark( page, 'Reading minutes' );
		const shop = mark( page, 'Currency' );
		await panel.waitFor();
		await shop.waitFor();
		await page.evaluate( async () => {
			const { renderAgain } = window as unknown as {
				renderAgain: ( () => void )[];
			};
			for ( let time = 0; time < 500; time++ ) {
				renderAgain.forEach( ( again ) => again() );
				await new Promise( ( next ) => setTimeout( next ) );
			}
		} );
		await page.locator( '#react-panel[data-time="500"]' ).waitFor();
		await panel.waitFor();
		await shop.waitFor();
		expect( await page.locator( '.deskside-mark' ).count() ).toBe( 2 );
		expect( await movedByMarks( page ) ).toEqual( [] );
		await panel.focus();
		await page.keyboard.press( 'Enter' );
		await page
			.getByRole( 'dialog', { name: 'Help: Reading minutes' } )
			.getByText( 'In the panel.' )
			.waitFor();
		expect( await axeFindings( page, '.deskside-tip' ) ).toEqual( [] );
		await page.keyboard.press( 'Escape' );
	} );

	it( 'come back after 500 redrawings, once each, and 40 fields are marked at once with few looks at the page', async () => {
		const { page } = owner;
		const asked: string[] = [];
		page.on( 'request', ( request ) => asked.push( request.url() ) );
		await page.goto( '/wp-admin/options-discussion.php' );
		// The holder of a mark has no size; its button is what is seen.
		const marks = page.locator( '.deskside-mark button' );
		await marks.first().waitFor();
		const before = await marks.count();
		await page.waitForLoadState( 'load' );
		expect(
			asked.filter( ( url ) => /deskside(?:\/|%2F)v1/.test( url ) )
		).toEqual( [] );
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
		const [ marked, looks ] = await page.evaluate( () => {
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
			// What makes the browser lay the page out, or walk through all of it: a time would tell of the machine.
			let looked = 0;
			const counted = < T extends object, K extends keyof T >(
				owner: T,
				name: K
			) => {
				const real = owner[ name ] as ( ...all: unknown[] ) => unknown;
				owner[ name ] = function ( this: unknown, ...all: unknown[] ) {
					looked++;
					return real.apply( this, all );
				} as T[ K ];
				return () => ( owner[ name ] = real as T[ K ] );
			};
			const restore = [
				counted( window, 'getComputedStyle' ),
				counted( Element.prototype, 'getBoundingClientRect' ),
				counted( Range.prototype, 'getBoundingClientRect' ),
				counted( Document.prototype, 'querySelectorAll' ),
			];
			const undo = startTips( document, printed, {}, () => {} );
			const found = table.querySelectorAll( '.deskside-mark' ).length;
			restore.forEach( ( give ) => give() );
			undo();
			return [ found, looked ];
		} );
		expect( marked ).toBe( 40 );
		expect( looks ).toBeLessThanOrEqual( 40 * LOOKS_AT_A_FIELD );
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
