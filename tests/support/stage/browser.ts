import {
	chromium,
	type Browser,
	type BrowserContext,
	type Page,
} from 'playwright-core';
import { eventually } from './eventually.ts';
import { stage } from './stage.ts';

/** Quiet, without a sandbox (tests may run as root), and without a way to the internet. */
const FLAGS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** `partner` is a second owner, whom a test makes itself. */
export type Account = 'admin' | 'employee' | 'partner';

/** A logged-in window and what went wrong in it. */
export interface Visit {
	page: Page;
	context: BrowserContext;
	/** Uncaught errors and console errors of the pages. */
	errors: string[];
	close: () => Promise< void >;
}

/** Starts the browser of the run; the caller closes it. */
export function launchBrowser(): Promise< Browser > {
	return chromium.launch( { executablePath: stage().browser, args: FLAGS } );
}

/** Opens a window of the site's admin, logged in. */
export async function visitSite(
	browser: Browser,
	account: Account = 'admin'
): Promise< Visit > {
	const visit = await openWindow( browser, stage().site );
	await logIn( visit.page, account );
	return visit;
}

/** Opens a window of the agents' desk, not signed in yet. */
export function visitDesk( browser: Browser ): Promise< Visit > {
	return openWindow( browser, new URL( stage().desk ).origin );
}

async function openWindow(
	browser: Browser,
	baseURL: string
): Promise< Visit > {
	const context = await browser.newContext( {
		baseURL,
		viewport: { width: 1280, height: 900 },
	} );
	const page = await context.newPage();
	const errors: string[] = [];
	page.on( 'pageerror', ( error ) => errors.push( String( error ) ) );
	page.on( 'console', ( message ) => {
		if ( message.type() === 'error' ) {
			errors.push( message.text() );
		}
	} );
	return { page, context, errors, close: () => context.close() };
}

/**
 * Logs in through WordPress's own form.
 *
 * @throws {Error} with what the form says when it does not let in.
 */
export async function logIn( page: Page, account: Account ): Promise< void > {
	await page.goto( '/wp-login.php' );
	await fillLogin( page, account );
	await Promise.all( [
		page.waitForURL( /wp-admin/ ),
		page.click( '#wp-submit' ),
	] ).catch( async ( cause: unknown ) => {
		throw new Error(
			`${ account } is not let in at ${ page.url() }: ${ await page
				.locator( '#login' )
				.innerText() }`,
			{ cause }
		);
	} );
}

/** WordPress moves the focus to the name a fifth of a second after loading: what is typed then may land in the wrong field. */
const fillLogin = ( page: Page, account: Account ) =>
	eventually( async () => {
		const fields = { '#user_login': account, '#user_pass': 'password' };
		for ( const [ field, text ] of Object.entries( fields ) ) {
			await page.fill( field, text );
		}
		for ( const [ field, text ] of Object.entries( fields ) ) {
			if ( ( await page.inputValue( field ) ) !== text ) {
				throw new Error( `${ field } does not hold what was typed.` );
			}
		}
	} );
