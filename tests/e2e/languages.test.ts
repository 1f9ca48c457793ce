import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { panelOf } from '../support/stage/panel.ts';
import { wpEval } from '../support/stage/stage.ts';

const TABS = [ 'Ask', 'Tickets', 'Answers', 'Minutes' ];

let browser: Browser;
let owner: Visit;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
} );

afterAll( async () => {
	await speak( '' );
	await owner.close();
	await browser.close();
} );

const speak = ( locale: string ) =>
	wpEval(
		`update_user_meta( get_user_by( 'login', 'admin' )->ID, 'locale', '${ locale }' );`
	);

/** The translation as the release carries it. */
function textIn( locale: string, english: string ): string {
	const { locale_data: data } = JSON.parse(
		readFileSync(
			`build/deskside/languages/deskside-${ locale }-deskside-panel.json`,
			'utf8'
		)
	) as { locale_data: Record< string, Record< string, string[] > > };
	const found = ( data[ 'deskside' ] ?? data[ 'messages' ] )?.[
		english
	]?.[ 0 ];
	expect( found, `${ english } in ${ locale }` ).toBeTruthy();
	return found ?? '';
}

async function openAnywhere( page: Page ) {
	await page.goto( '/wp-admin/options-general.php' );
	await page.click( '#wp-admin-bar-deskside > a' );
	await panelOf( page ).getByRole( 'textbox' ).first().waitFor();
	return panelOf( page );
}

describe.each( [
	[ 'nl_NL', 'nl_NL' ],
	[ 'fr_BE', 'fr_FR' ],
	[ 'de_DE_formal', 'de_DE' ],
	[ 'it_IT', 'it_IT' ],
] )( 'an owner whose language is %s', ( locale, file ) => {
	it( 'reads the panel in it', async () => {
		await speak( locale );
		const panel = await openAnywhere( owner.page );
		expect( await panel.getByRole( 'tab' ).allInnerTexts() ).toEqual(
			TABS.map( ( tab ) =>
				expect.stringContaining( textIn( file, tab ) )
			)
		);
		await owner.page.keyboard.press( 'Escape' );
	} );
} );

describe( 'a small, mirrored, dark screen', () => {
	it( 'shows the whole panel, with nothing that axe finds wrong', async () => {
		await speak( 'nl_NL' );
		const { page } = owner;
		await page.setViewportSize( { width: 320, height: 640 } );
		await page.emulateMedia( { colorScheme: 'dark' } );
		const panel = await openAnywhere( page );
		await page.evaluate( () => {
			document.documentElement.dir = 'rtl';
		} );
		const box = await panel.getByRole( 'dialog' ).boundingBox();
		expect( box ).toMatchObject( { x: 0, width: 320 } );
		expect(
			await panel
				.getByRole( 'dialog' )
				.evaluate(
					( element ) => element.scrollWidth - element.clientWidth
				)
		).toBe( 0 );
		expect( await axeFindings( page, '#deskside' ) ).toEqual( [] );
		await page.screenshot( { path: '.cache/e2e-320-rtl-dark.png' } );
	} );
} );
