/** One screen of the shop in a tab, at rest, with all that it shows. */

import { openScreen } from '../capture/open-screen.mjs';

/** Fewer characters than this are no screen. */
export const LEAST_WORDS = 40;

/** A React screen whose rows are not there yet; a broken one never gets them. */
const LOADING = '.is-placeholder, .woocommerce-spinner, .is-loading';
/** How long rows may take to come, and what was pressed to unfold; milliseconds. */
const PATIENCE = 20_000;
const UNFOLDING = 1500;

/** What differs from minute to minute without being anybody's: the bar of WooCommerce's own screens, ages, sizes, times of day. */
const RESTLESS =
	'.woocommerce-layout__activity-panel-tabs, .woocommerce-profiler-progress-bar, .woocommerce-inbox-message__date, .woocommerce-settings-historical-data__progress-label, #last-edit, #community-events';
/** Counts of what is done in the background meanwhile, in as many rows as there are kinds of it. */
const COUNTED = 'table:has([data-export-label="Action Scheduler"])';
/** WooCommerce's own news to the shop: they come in their time, and in as much room as there are. */
const NEWS = '.woocommerce-homepage-notes-wrapper';
const OF_THE_HOUR = /\d+\.\d\dMB|\d{4} @ \d?\d:\d\d/;
/** On Status nobody's name stands beside them, and columns are as wide as they are. */
const FIGURES = /\d+\.\d\dMB|\d{4}-\d\d-\d\d \d\d:\d\d/;

/** Hides it, and leaves its room; its words stay in the copy, where they are looked through. Runs in the page. */
function hideRestless( [ selector, words, counted, figures, news ] ) {
	document.querySelectorAll( counted ).forEach( ( one ) => one.remove() );
	// Not removed: their script goes on with them.
	document.querySelectorAll( news ).forEach( ( one ) => {
		one.style.display = 'none';
	} );
	for ( const cell of document.querySelectorAll( '.wc_status_table td' ) ) {
		if ( new RegExp( figures ).test( cell.textContent ) ) {
			cell.textContent = '–';
		}
	}
	// By a rule: what React draws anew has lost a style of its own.
	const rule = document.createElement( 'style' );
	rule.textContent = `${ selector } { visibility: hidden !important; }`;
	document.head.append( rule );
	for ( const cell of document.querySelectorAll( 'td' ) ) {
		if (
			cell.textContent.trim().length < 60 &&
			new RegExp( words ).test( cell.textContent )
		) {
			cell.style.visibility = 'hidden';
		}
	}
}

/** Runs in the page. */
const isDrawn = ( least ) =>
	(
		document.querySelector( '.woocommerce-layout__main' ) ??
		document.querySelector( '#wpbody-content' )
	)?.innerText.trim().length >= least;

/**
 * Opens a screen.
 *
 * @param {import('playwright-core').BrowserContext} context Logged in.
 * @param {string}                                   url     Address.
 * @param {string}                                   [press] What is pressed before the picture.
 * @return {Promise<import('playwright-core').Page>} The tab; close it.
 */
export async function visitScreen( context, url, press ) {
	const page = await openScreen( context, url );
	await page
		.waitForFunction(
			( loading ) => ! document.querySelector( loading ),
			LOADING,
			{ timeout: PATIENCE }
		)
		.catch( () => {} );
	// Some have no sign of loading at first, and nothing else either.
	await page
		.waitForFunction( isDrawn, LEAST_WORDS, { timeout: PATIENCE } )
		.catch( () => {} );
	if ( press ) {
		await page.locator( press ).first().click();
		await page.waitForTimeout( UNFOLDING );
	}
	await page.evaluate( hideRestless, [
		RESTLESS,
		OF_THE_HOUR.source,
		COUNTED,
		FIGURES.source,
		NEWS,
	] );
	return page;
}

/**
 * What a person reads on the screen, and what stands in its fields. Runs in the page.
 *
 * @return {{ words: string, own: string }} Of the whole page, and of the part that is neither menu nor bar.
 */
export function readLive() {
	const main =
		document.querySelector( '.woocommerce-layout__main' ) ??
		document.querySelector( '#wpbody-content' );
	const fields = [ ...document.querySelectorAll( 'input, textarea' ) ].map(
		( { value } ) => value
	);
	return {
		words: [ document.body.innerText, ...fields ].join( '\n' ),
		own: [ main?.innerText ?? '', ...fields ].join( '\n' ).trim(),
	};
}
