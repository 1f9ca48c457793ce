/** Finds a Chromium for the tests, and installs one when there is none. */

import { existsSync } from 'node:fs';
import { aptInstall, which } from './apt.mjs';
import { run, timed } from './run.mjs';

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
];
const HEADLESS = 'chromium-headless-shell';

/**
 * The browser: a system Chromium, else the distribution's package, else Playwright's own.
 *
 * @return {Promise<string>} Path of the program.
 * @throws {Error} When none of the three works, with what to do.
 */
export async function ensureBrowser() {
	const found = systemBrowser() ?? ( await playwrightBrowser() );
	return found ?? ( await installBrowser() );
}

/**
 * The same Chromium without windows of its own, where the distribution has it: pages are the same, and a story takes a quarter
 * less of the processor's time.
 *
 * @return {Promise<string>} Path of the program; `ensureBrowser` where there is no such package.
 * @throws {Error} Like `ensureBrowser`.
 */
export async function ensureHeadless() {
	if ( process.env.DESKSIDE_BROWSER ) {
		return process.env.DESKSIDE_BROWSER;
	}
	if ( ! which( HEADLESS ) ) {
		await timed( 'Installing Chromium without windows', () =>
			aptInstall( [ HEADLESS ] )
		);
	}
	return which( HEADLESS ) ?? ensureBrowser();
}

/**
 * A browser that is already on the machine.
 *
 * @return {string | null} Its path; DESKSIDE_BROWSER wins.
 */
export function systemBrowser() {
	const named = process.env.DESKSIDE_BROWSER;
	if ( named ) {
		return named;
	}
	return NAMES.map( which ).find( Boolean ) ?? null;
}

async function playwrightBrowser() {
	const { chromium } = await import( 'playwright-core' );
	const path = chromium.executablePath();
	return existsSync( path ) ? path : null;
}

async function installBrowser() {
	const { ok, why } = await timed(
		'Installing Chromium from the distribution',
		() => aptInstall( [ 'chromium' ] )
	);
	const installed = ok && systemBrowser();
	if ( installed ) {
		return installed;
	}
	const { output } = await timed( "Downloading Playwright's Chromium", () =>
		run( 'playwright-core', [ 'install', 'chromium' ] )
	);
	const own = await playwrightBrowser();
	if ( own ) {
		return own;
	}
	throw new Error(
		`There is no browser for the tests. Install Chromium, or name one in DESKSIDE_BROWSER.\nDistribution: ${ why }\nPlaywright: ${ output
			.trim()
			.slice( -500 ) }`
	);
}
