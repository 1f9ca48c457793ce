import { expect, it } from 'vitest';
import { launchBrowser, visitSite } from '../support/stage/browser.ts';
import { wpEval } from '../support/stage/stage.ts';
it( 'looks', async () => {
	const browser = await launchBrowser();
	const { page, close } = await visitSite( browser );
	const shot = ( n: string ) => page.screenshot( { path: `/tmp/minutes-look/${ n }.png`, fullPage: true } );
	await wpEval( `update_user_meta( get_user_by( 'login', 'admin' )->ID, 'locale', 'nl_NL' );` );
	for ( const p of [ 'statement', 'contract' ] ) {
		await page.setViewportSize( { width: 1280, height: 900 } );
		await page.goto( `/wp-admin/admin.php?page=deskside-${ p }` );
		await shot( `${ p }-1280` );
		await page.setViewportSize( { width: 320, height: 640 } );
		await shot( `${ p }-320` );
		await page.emulateMedia( { forcedColors: 'active', colorScheme: 'dark' } );
		await page.evaluate( () => { document.documentElement.dir = 'rtl'; document.body.classList.add( 'rtl' ); } );
		await shot( `${ p }-320-rtl-forced` );
		await page.emulateMedia( { forcedColors: 'none', colorScheme: 'light' } );
	}
	await page.setViewportSize( { width: 1280, height: 900 } );
	await page.goto( '/wp-admin/index.php' );
	await page.hover( '#wp-admin-bar-deskside > a' );
	await page.screenshot( { path: '/tmp/minutes-look/hover.png' } );
	await page.click( '#wp-admin-bar-deskside > a' );
	await page.locator( '#deskside' ).getByRole( 'tab' ).nth( 2 ).click();
	await page.locator( '.deskside-months' ).waitFor();
	await page.waitForTimeout( 800 );
	await page.screenshot( { path: '/tmp/minutes-look/tab-1280.png' } );
	await page.setViewportSize( { width: 320, height: 640 } );
	await page.screenshot( { path: '/tmp/minutes-look/tab-320.png' } );
	await page.emulateMedia( { forcedColors: 'active', colorScheme: 'dark' } );
	await page.evaluate( () => { document.documentElement.dir = 'rtl'; } );
	await page.screenshot( { path: '/tmp/minutes-look/tab-320-rtl-forced.png' } );
	await wpEval( `update_user_meta( get_user_by( 'login', 'admin' )->ID, 'locale', '' );` );
	await close();
	await browser.close();
	expect( 1 ).toBe( 1 );
} );
