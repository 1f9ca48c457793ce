import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, visitSite } from '../support/stage/browser.ts';
import { phpComplaints, wpEval } from '../support/stage/stage.ts';

let browser: Browser;

beforeAll( async () => {
	browser = await launchBrowser();
} );

afterAll( () => browser.close() );

describe( 'the stage', () => {
	it( 'shows the dashboard to the owner with the plugin on and connected', async () => {
		const { page, errors, close } = await visitSite( browser );
		await page.goto( '/wp-admin/' );
		expect( await page.textContent( '#wpbody h1' ) ).toBe( 'Dashboard' );
		expect( await page.locator( '#wp-admin-bar-deskside' ).count() ).toBe(
			1
		);
		expect( errors ).toEqual( [] );
		expect(
			await wpEval( 'echo wp_json_encode( deskside_is_connected() );' )
		).toBe( 'true' );
		await close();
	} );

	it( 'makes PHP complain about nothing', async () => {
		const { page, close } = await visitSite( browser );
		for ( const screen of [
			'',
			'edit.php',
			'plugins.php',
			'options-general.php',
			'post-new.php',
		] ) {
			await page.goto( `/wp-admin/${ screen }` );
		}
		await close();
		expect( phpComplaints() ).toBe( '' );
	} );
} );
