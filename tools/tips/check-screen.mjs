/** One screen with tips: every field is found, every mark stands well. */

import { join } from 'node:path';
import { judgeMarks } from './judge-marks.mjs';

/** How long a field may need to be drawn, in milliseconds. */
const PATIENCE = 5000;

/** Boxes of a product that show one panel at a time. */
const PANELS = '.product_data_tabs li:not([style*="none"]) > a';

/**
 * Checks a screen.
 *
 * @param {import('playwright-core').Page} page    Of a logged-in window.
 * @param {Object}                         file    Of `readTips`.
 * @param {{ marks: string, pictures?: string }} options Script of the marks; folder for pictures.
 * @return {Promise<{ missing: string[], wrong: string[] }>} Sentences: tips without their field; marks that stand badly.
 */
export async function checkScreen( page, file, { marks, pictures } ) {
	const { address, screen, tips, name } = file;
	await page.goto( `wp-admin/${ address }` );
	await page.waitForLoadState( 'load' );
	const missing = [];
	for ( const { id, field } of tips ) {
		if ( ! ( await isThere( page, field ) ) ) {
			missing.push( `${ id }: ${ field } is not on ${ address }` );
		}
	}
	const at = await page.evaluate( () => window.pagenow ?? '' );
	const wrong =
		at === screen
			? []
			: [ `${ address } is the screen "${ at }", not "${ screen }"` ];
	await page.evaluate( marks );
	await page.evaluate(
		( all ) => window.startMarks( all ),
		tips.map( ( { id, field, en, article = null } ) => ( {
			id,
			field,
			article,
			text: en,
			locale: 'en',
		} ) )
	);
	for ( const state of await statesOf( page ) ) {
		await state.open();
		wrong.push(
			...( await judgeMarks( page ) ).map(
				( one ) => `${ name }: ${ one }`
			)
		);
		if ( pictures ) {
			await page.screenshot( {
				path: join( pictures, `${ name }${ state.name }.png` ),
				fullPage: true,
			} );
		}
	}
	return { missing, wrong };
}

const isThere = ( page, field ) =>
	page
		.locator( field )
		.first()
		.waitFor( { state: 'attached', timeout: PATIENCE } )
		.then(
			() => true,
			() => false
		);

/** The screen as it opens, or each panel of a box that shows one at a time. */
async function statesOf( page ) {
	const tabs = await page.locator( PANELS ).all();
	return tabs.length
		? tabs.map( ( tab, at ) => ( {
				name: `-${ at + 1 }`,
				open: () => tab.evaluate( ( link ) => link.click() ),
		  } ) )
		: [ { name: '', open: async () => {} } ];
}
