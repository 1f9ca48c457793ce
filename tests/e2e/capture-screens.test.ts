import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { freeze, paint } from '../../src/admin/capture/index.ts';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { captureScript } from '../support/stage/capture-script.ts';
import { wpEval } from '../support/stage/stage.ts';

declare global {
	/** The capture room in a page of the real WordPress. */
	var capturePart: {
		freeze: typeof freeze;
		paint: typeof paint;
		allCandidates: ( root: ParentNode ) => Element[];
		stableSelector: ( element: Element ) => string;
		/** What an element is in no language: its name and its words, without the other language's brackets, choices and numbers. */
		whatIs: ( element: Element ) => string;
		/** Every element that a selector finds, through frames and shadow roots. */
		findAll: ( selector: string ) => Element[];
	};
}

/** Puts every text of WordPress into another language, as far as selectors can tell. */
const OTHER_LANGUAGE = `<?php
if ( isset( $_COOKIE['otherlanguage'] ) ) {
	$speak = function ( $text ) { return preg_match( '/^[A-Z][a-z]{2,}/', $text ) ? "\\u{27e6}$text\\u{27e7}" : $text; };
	foreach ( array( 'gettext', 'gettext_with_context', 'ngettext', 'ngettext_with_context' ) as $hook ) { add_filter( $hook, $speak ); }
	add_action( 'admin_enqueue_scripts', function () {
		wp_add_inline_script( 'wp-i18n', "[ 'gettext', 'gettext_with_context', 'ngettext', 'ngettext_with_context' ].forEach( function ( kind ) { wp.hooks.addFilter( 'i18n.' + kind, 'other', function ( text ) { return /^[A-Z][a-z]{2,}/.test( text ) ? '\\u27e6' + text + '\\u27e7' : text; } ); } );" );
	} );
}
`;

let browser: Browser;
let owner: Visit;
let script: string;
let siteUrl = '';

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	script = await captureScript();
	siteUrl = new URL( owner.page.url() ).origin;
	await wpEval(
		`file_put_contents( WPMU_PLUGIN_DIR . '/other-language.php', base64_decode( '${ Buffer.from(
			OTHER_LANGUAGE
		).toString( 'base64' ) }' ) );`
	);
} );

afterAll( async () => {
	await wpEval( "unlink( WPMU_PLUGIN_DIR . '/other-language.php' );" );
	await owner.close();
	await browser.close();
} );

/** A part of the screen: its selector, and what it is in no language. */
type Found = { selector: string; count: number; what: string };

/** Everything that can be picked on the screen. */
const pickable = ( page: Page ): Promise< Found[] > =>
	page.evaluate( () => {
		const part = globalThis.capturePart;
		return part.allCandidates( document ).map( ( element ) => {
			const selector = part.stableSelector( element );
			const found = part.findAll( selector );
			return {
				selector,
				count: found[ 0 ] === element ? found.length : 0,
				what: part.whatIs( element ),
			};
		} );
	} );

/** What the selectors find on the screen as it is now. */
const findAgain = ( page: Page, selectors: readonly string[] ) =>
	page.evaluate(
		( wanted ) =>
			wanted.map( ( selector ) => {
				const found = globalThis.capturePart.findAll( selector );
				const [ element ] = found;
				return {
					selector,
					count: found.length,
					what: element
						? globalThis.capturePart.whatIs( element )
						: '',
				};
			} ),
		selectors
	);

async function open( page: Page, path: string ) {
	await page.goto( `/wp-admin/${ path }` );
	await page.evaluate( script );
}

describe( 'the selector of what was picked', () => {
	it.each( [
		[ 'a settings table', 'options-general.php', 30 ],
		[ 'a list with its rows', 'edit.php', 30 ],
		[ 'the plugins', 'plugins.php', 20 ],
		[ 'a profile', 'profile.php', 30 ],
	] )(
		'finds it again after a reload and in another language: %s',
		async ( _what, path, least ) => {
			const { page, context } = owner;
			await context.clearCookies( { name: 'otherlanguage' } );
			await open( page, path );
			const first = await pickable( page );
			expect( first.length ).toBeGreaterThan( least );
			expect(
				first.filter( ( { count } ) => count !== 1 ),
				'finds its own element, and no other'
			).toEqual( [] );
			await context.addCookies( [
				{ name: 'otherlanguage', value: '1', url: siteUrl },
			] );
			await open( page, path );
			expect( await page.locator( 'text=⟦' ).count() ).toBeGreaterThan(
				5
			);
			const again = await findAgain(
				page,
				first.map( ( { selector } ) => selector )
			);
			await context.clearCookies( { name: 'otherlanguage' } );
			const lost = first.filter(
				( { what }, at ) =>
					again[ at ]?.count !== 1 || again[ at ]?.what !== what
			);
			expect( lost ).toEqual( [] );
		}
	);
} );

/** Share of pixels unlike the browser's own screenshot, masking off. */
async function unlike( page: Page ): Promise< number > {
	const live = PNG.sync.read( await page.screenshot() );
	const base64 = await page.evaluate( async () => {
		const part = globalThis.capturePart;
		const { blob } = await part.paint( part.freeze( document ) );
		const reader = new FileReader();
		await new Promise( ( done ) => {
			reader.onload = done;
			reader.readAsDataURL( blob );
		} );
		return String( reader.result ).split( ',' )[ 1 ] ?? '';
	} );
	const ours = PNG.sync.read( Buffer.from( base64, 'base64' ) );
	return (
		pixelmatch( live.data, ours.data, undefined, live.width, live.height, {
			threshold: 0.1,
		} ) /
		( live.width * live.height )
	);
}

describe( 'the picture of an admin screen', () => {
	it( 'is like the browser’s own in every colour scheme, in dark mode and from right to left', async () => {
		const { page } = owner;
		await open( page, 'options-general.php' );
		await page.evaluate( () =>
			document.documentElement.setAttribute( 'data-deskside-show', '' )
		);
		const schemes = (
			await wpEval(
				"require_once ABSPATH . 'wp-admin/includes/misc.php'; foreach ( glob( ABSPATH . 'wp-admin/css/colors/*', GLOB_ONLYDIR ) as $dir ) { echo basename( $dir ), ' '; }"
			)
		)
			.trim()
			.split( /\s+/ );
		expect( schemes.length ).toBeGreaterThanOrEqual( 8 );
		const shares: Record< string, number > = {};
		for ( const scheme of schemes ) {
			await page.evaluate( async ( name ) => {
				const link = document.createElement( 'link' );
				link.rel = 'stylesheet';
				link.href = `/wp-admin/css/colors/${ name }/colors.min.css`;
				await new Promise( ( done ) => {
					link.onload = done;
					document.getElementById( 'colors-css' )?.remove();
					link.id = 'colors-css';
					document.head.append( link );
				} );
				document.body.className = document.body.className.replace(
					/admin-color-\S+/,
					`admin-color-${ name }`
				);
				await new Promise( ( done ) => setTimeout( done, 250 ) );
			}, scheme );
			shares[ scheme ] = await unlike( page );
		}
		await page.emulateMedia( { colorScheme: 'dark' } );
		await page.evaluate( () => {
			document.documentElement.dir = 'rtl';
			document.body.classList.add( 'rtl' );
			document.documentElement.style.colorScheme = 'dark';
		} );
		shares[ 'dark, right to left' ] = await unlike( page );
		await page.emulateMedia( { colorScheme: null } );
		expect(
			Object.entries( shares ).filter( ( [ , share ] ) => share > 0.002 )
		).toEqual( [] );
	} );
} );
