import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeFindings } from '../support/stage/axe.ts';
import { brokenSums } from './broken-sums.ts';
import { openStates, type Looks } from './open-states.ts';
import { wideFrames, wideParts } from './wide-parts.ts';

declare module 'vitest' {
	interface ProvidedContext {
		states: { url: string; browser: string };
	}
}

/*
 * Every state of every card, as wide as it gets and as narrow as it must: axe finds nothing, nothing is wider than its panel,
 * and nothing is wrong in the console. `npm run states` shows the same page; DESKSIDE_PICTURES=FOLDER keeps what was seen.
 */

let browser: Browser;
beforeAll( async () => {
	browser = await chromium.launch( {
		executablePath: inject( 'states' ).browser,
		args: [ '--no-sandbox', '--disable-gpu', '--no-first-run' ],
	} );
} );
afterAll( () => browser.close() );

const EVERY: Looks[] = [ 1280, 320 ].flatMap( ( width ) =>
	( [ 'ltr', 'rtl' ] as const ).flatMap( ( dir ) =>
		( [ 'light', 'dark', 'forced' ] as const ).map( ( scheme ) => ( {
			width,
			dir,
			scheme,
		} ) )
	)
);
/** Each width, direction and scheme once, and the languages with the longest words; DESKSIDE_LOOKS=all takes every pair. */
const LOOKS: Looks[] =
	process.env[ 'DESKSIDE_LOOKS' ] === 'all'
		? EVERY
		: [
				{ width: 1280, dir: 'ltr', scheme: 'light' },
				{ width: 320, dir: 'rtl', scheme: 'dark' },
				{ width: 320, dir: 'ltr', scheme: 'forced', locale: 'fr_FR' },
				{ width: 320, dir: 'ltr', scheme: 'light', locale: 'de_DE' },
		  ];

describe.each( LOOKS )( '$width px, $dir, $scheme $locale', ( looks ) => {
	it( 'B12: shows every state as it should be, and no name runs', async () => {
		const { page, errors } = await openStates(
			browser,
			inject( 'states' ).url,
			looks
		);
		expect( await page.getAttribute( 'body', 'data-failed' ) ).toBe( '' );
		expect.soft( await wideParts( page ) ).toEqual( [] );
		expect.soft( await wideFrames( page ) ).toEqual( [] );
		expect.soft( await brokenSums( page ) ).toEqual( [] );
		expect.soft( await axeFindings( page, 'main' ) ).toEqual( [] );
		// The window of the page, not of a panel: nothing leads sideways.
		expect
			.soft(
				await page.evaluate( () => [
					document.documentElement.scrollWidth >
						document.documentElement.clientWidth,
					'__xss' in window,
				] )
			)
			.toEqual( [ false, false ] );
		expect( errors ).toEqual( [] );
		await page.context().close();
	} );
} );
