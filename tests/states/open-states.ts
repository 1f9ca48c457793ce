import type { Browser, Page } from 'playwright-core';

export type Looks = {
	/** Of the window, in pixels. */
	width: number;
	dir: 'ltr' | 'rtl';
	/** `forced`: the system's high contrast. */
	scheme: 'light' | 'dark' | 'forced';
	/** Of WordPress, such as `de_DE`; English when left out. */
	locale?: string;
};

/** Opens the page of all states and waits until each card is in its state. */
export async function openStates(
	browser: Browser,
	url: string,
	{ width, dir, scheme, locale }: Looks
): Promise< { page: Page; errors: string[] } > {
	const context = await browser.newContext( {
		viewport: { width, height: 900 },
		colorScheme: scheme === 'dark' ? 'dark' : 'light',
		forcedColors: scheme === 'forced' ? 'active' : 'none',
		reducedMotion: 'reduce',
	} );
	const page = await context.newPage();
	const errors: string[] = [];
	page.on( 'pageerror', ( error ) => errors.push( String( error ) ) );
	page.on( 'console', ( message ) => {
		if ( message.type() === 'error' ) {
			errors.push( message.text() );
		}
	} );
	const file = dir === 'rtl' ? 'rtl.html' : '';
	await page.goto(
		`${ url }${ file }${ locale ? `?locale=${ locale }` : '' }`
	);
	await page.waitForSelector( 'body[data-ready]', { timeout: 90_000 } );
	const folder = process.env[ 'DESKSIDE_PICTURES' ];
	if ( folder?.startsWith( '/' ) ) {
		await page.screenshot( {
			path: `${ folder }/${ width }-${ dir }-${ scheme }${
				locale ?? ''
			}.png`,
			fullPage: true,
		} );
	}
	return { page, errors };
}
