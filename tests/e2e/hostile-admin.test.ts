import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { fillQuestion, openPanel, send } from '../support/stage/panel.ts';

let browser: Browser;
let owner: Visit;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
} );

afterAll( async () => {
	await owner.close();
	await browser.close();
} );

type Spoiling = { policy?: string; head?: string; body?: string };

const SCREEN = /wp-admin\/options-general\.php/;

/** Serves a settings screen as a hostile plugin or server would send it. */
async function spoil( page: Page, { policy, head, body }: Spoiling ) {
	await page.unroute( SCREEN );
	await page.route( SCREEN, async ( route ) => {
		const response = await route.fetch( { maxRedirects: 0 } );
		const html = await response.text();
		await route.fulfill( {
			response,
			headers: {
				...response.headers(),
				...( policy ? { 'content-security-policy': policy } : {} ),
			},
			body: html
				.replace( '<head>', `<head>${ head ?? '' }` )
				.replace( '</body>', `${ body ?? '' }</body>` ),
		} );
	} );
	await page.goto( '/wp-admin/options-general.php' );
}

/** Asks with the picture, then uses the page as if nothing had been. */
async function askAndGoOn( page: Page, body: string ) {
	const panel = await openPanel( page );
	await panel
		.getByRole( 'img', { name: /as your provider will see it/ } )
		.waitFor();
	await fillQuestion( panel, {
		body,
		topic: 'How a shop function works',
	} );
	await panel.getByText( /of your plan$/ ).waitFor();
	expect( await send( panel ) ).toBeGreaterThan( 0 );
	await page.keyboard.press( 'Escape' );
	await panel.getByRole( 'dialog' ).waitFor( { state: 'detached' } );
	await page.fill( '#blogdescription', body );
	await page.click( '#submit' );
	await page.locator( '#setting-error-settings_updated' ).waitFor();
	expect( await page.inputValue( '#blogdescription' ) ).toBe( body );
}

/** What old libraries and careless plugins do to a page, and what breaks by itself. */
const WILD_HEAD = `<script>
	Array.prototype.toJSON = function () { return 'taught ' + this.length; };
	Array.prototype.evil = function () {};
	Array.prototype.first = Array.prototype.find = function ( test ) { for ( let at = 0; at < this.length; at++ ) { if ( test( this[ at ], at, this ) ) return this[ at ]; } };
	Object.defineProperty( Object.prototype, 'extend', { configurable: true, value() {} } );
	const [ ask, parse, Native ] = [ window.fetch, JSON.parse, window.Promise ];
	window.fetch = function ( ...call ) { console.log( 'asked' ); return ask.apply( window, call ); };
	JSON.parse = function ( text, reviver ) { return parse.call( JSON, text, reviver ); };
	window.Promise = class Promise extends Native { static evil() {} };
	for ( const type of [ 'click', 'focusin', 'keydown', 'input' ] ) window.addEventListener( type, () => { throw new Error( 'a plugin that throws at ' + type ); }, true );
	setInterval( () => { throw new Error( 'a plugin that throws for ever' ); }, 200 );
	addEventListener( 'DOMContentLoaded', () => { Promise.reject( new Error( 'nobody catches this' ) ); } );
</script><style>@keyframes wild { to { transform: rotate( 360deg ) } } .wild { animation: wild 1s linear infinite; width: 20px; height: 20px; background: #c00 }</style>`;
const WILD_BODY = `<div style="height:200px;overflow:auto;margin-left:180px"><div class="wild"></div>${ '<img src="/none.png" alt=""><img src="data:image/png;base64,AAAA">'.repeat(
	60
) }<table id="huge"></table></div><script>
	const rows = document.createDocumentFragment();
	for ( let at = 0; at < 15000; at++ ) { const row = document.createElement( 'tr' ); row.innerHTML = '<td>Row ' + at + '</td><td>x</td>'; rows.append( row ); }
	document.getElementById( 'huge' ).append( rows );
	let turn = 0; ( function spin() { document.querySelector( '.wild' ).style.left = ++turn + 'px'; requestAnimationFrame( spin ); } )();
</script>`;

describe( 'a hostile admin', () => {
	it.each( [
		[
			'a strict content policy: no inline script, nothing from elsewhere',
			{
				policy: "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; form-action 'self'; base-uri 'self'; object-src 'none'",
			},
		],
		[
			'Trusted Types',
			{
				policy: "require-trusted-types-for 'script'; object-src 'none'; base-uri 'self'",
			},
		],
		[
			'changed built-ins, plugins that throw at everything, broken images, a huge table and an animation without end',
			{ head: WILD_HEAD, body: WILD_BODY },
		],
	] satisfies [ string, Spoiling ][] )(
		'with %s: the panel opens, the request goes, the page works on',
		async ( what, spoiling ) => {
			await spoil( owner.page, spoiling );
			await askAndGoOn(
				owner.page,
				`Asked with ${ what.slice( 0, 40 ) }`
			);
		}
	);

	it( 'without any way to ask from scripts shows the plain page, and its form', async () => {
		await spoil( owner.page, {
			head: "<script>window.fetch = () => Promise.reject( new Error( 'forbidden' ) );</script>",
		} );
		await owner.page.click( '#wp-admin-bar-deskside > a' );
		await owner.page.waitForURL( /page=deskside/ );
		await owner.page.locator( 'form textarea' ).first().waitFor();
	} );
} );
