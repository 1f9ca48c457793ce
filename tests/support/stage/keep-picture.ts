import type { Locator, Page } from 'playwright-core';

/**
 * Writes what stands on the screen to `docs/pictures/NAME.png` when DESKSIDE_PICTURES is set, so that the README's
 * pictures come from the story that the tests tell: `DESKSIDE_PICTURES=1 npx vitest run --project e2e`.
 */
export async function keepPicture(
	page: Page | Locator,
	name: string
): Promise< void > {
	if ( process.env[ 'DESKSIDE_PICTURES' ] ) {
		await page.screenshot( { path: `docs/pictures/${ name }.png` } );
	}
}
