import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitDesk,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { eventually } from '../support/stage/eventually.ts';
import { importFiles } from '../support/stage/help.ts';
import { keepPicture } from '../support/stage/keep-picture.ts';
import { stage, wpEval } from '../support/stage/stage.ts';

let browser: Browser;
let desk: Visit;
let owner: Visit;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	desk = await visitDesk( browser );
	const { page } = desk;
	// A script that the page's policy stopped is a script that something let through. Handlers in attributes are looked for in
	// the page itself: the cleaner reads hostile text in a document that runs nothing, and the policy reports it from there.
	await page.addInitScript( () => {
		window.addEventListener( 'securitypolicyviolation', ( event ) => {
			if ( /^script-src(-elem)?$/.test( event.effectiveDirective ) ) {
				(
					window as { __xss?: unknown }
				 ).__xss = `${ event.effectiveDirective } stopped ${ event.blockedURI }`;
			}
		} );
	} );
	await page.goto( stage().desk );
	await page.getByLabel( 'Email address' ).fill( stage().agent.email );
	await page.getByLabel( 'Password' ).fill( stage().agent.password );
	await page.getByRole( 'button', { name: 'Sign in' } ).click();
	await page.getByRole( 'link', { name: 'Help texts' } ).waitFor();
} );

afterAll( async () => {
	await desk.close();
	await owner.close();
	await browser.close();
} );

const ran = ( page: Page ) =>
	page.evaluate( () => ( window as { __xss?: unknown } ).__xss ?? null );
const goTo = ( page: Page, path: string ) =>
	page.evaluate( ( hash ) => {
		location.hash = hash;
	}, path );
const overflow = ( page: Page ) =>
	page.evaluate( () => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	} );

/** Searches that find nothing in one place, as owners make them. */
const askInVain = () =>
	wpEval( `
		wp_set_current_user( get_user_by( 'login', 'admin' )->ID );
		deskside_load( 'rest/request', 'person', 'provider-client' );
		foreach ( array( 'qwxz', 'qwxy', 'qwyz' ) as $q ) {
			$answer = deskside_ask_provider( 'GET', '/v1/help/search', array(
				'answer' => 'help_results',
				'person' => deskside_person( wp_get_current_user() ),
				'query'  => array( 'q' => $q, 'screen' => 'options-writing', 'field' => '#a-field-of-ours' ),
			) );
			echo is_wp_error( $answer ) ? $answer->get_error_code() : 'ok ';
		}` );

describe( 'an agent at the help texts', () => {
	it( 'writes a tip where questions gather; the owner has it at once, without cron', async () => {
		expect( ( await askInVain() ).trim() ).toBe( 'ok ok ok' );
		const { page } = desk;
		await goTo( page, '#/help' );
		const place = page.getByRole( 'region', {
			name: '#a-field-of-ours',
		} );
		await place.getByText( '3 searches that found nothing' ).waitFor();
		await keepPicture( page, 'desk-help' );
		expect( await axeFindings( page, '.deskside-ticket-region' ) ).toEqual(
			[]
		);
		await place.getByRole( 'button' ).first().focus();
		await page.keyboard.press( 'Enter' );
		await page.keyboard.type( 'Where new posts go by themselves.' );
		expect( await axeFindings( page, '.deskside-ticket-region' ) ).toEqual(
			[]
		);
		await page.keyboard.press( 'Control+Enter' );
		await place
			.getByRole( 'button', { name: /^Change the tip/ } )
			.waitFor();
		await eventually( async () => {
			const kept = await wpEval(
				`deskside_load( 'help/kept' ); echo wp_json_encode( deskside_kept_tips( get_user_by( 'login', 'admin' ), 'options-writing' ) );`
			);
			expect( kept ).toContain( 'Where new posts go by themselves.' );
		}, 60_000 );
	} );

	it( 'finds an article as an owner would, changes it beside its preview, in every language, on any screen', async () => {
		const { page } = desk;
		await page.emulateMedia( { colorScheme: 'dark' } );
		await goTo( page, '#/help/articles' );
		await page
			.getByRole( 'searchbox', { name: 'Search as an owner would' } )
			.fill( 'forgott my pasword' );
		await page.getByRole( 'link', { name: /lost passwords/ } ).click();
		const preview = page.getByRole( 'figure' );
		await preview.getByRole( 'listitem' ).first().waitFor();
		await page.getByRole( 'button', { name: 'Nederlands' } ).click();
		await preview
			.getByText( /wachtwoord/ )
			.first()
			.waitFor();
		expect( await axeFindings( page, '.deskside-ticket-region' ) ).toEqual(
			[]
		);
		await keepPicture( page, 'desk-article' );
		await page.setViewportSize( { width: 320, height: 700 } );
		await page.evaluate( () => {
			document.documentElement.dir = 'rtl';
		} );
		expect( await overflow( page ) ).toBe( 0 );
		expect( await axeFindings( page, '.deskside-ticket-region' ) ).toEqual(
			[]
		);
		await page.evaluate( () =>
			document.documentElement.removeAttribute( 'dir' )
		);
		await page.setViewportSize( { width: 1280, height: 900 } );
	} );

	it( 'previews a thousand hostile texts: nothing runs, rendered well or badly', async () => {
		const { page } = desk;
		await importFiles( [
			{
				path: 'articles/hostile.en.md',
				text: `---\ntitle: Hostile\n---\n\n${ HOSTILE_TEXTS.join(
					'\n\n'
				) }\n`,
			},
			{
				path: 'tips/hostile-desk.yaml',
				text: JSON.stringify( {
					screen: 'nowhere',
					tips: HOSTILE_TEXTS.slice( 0, 50 ).map( ( en, at ) => ( {
						id: `hostile-desk-${ at }`,
						field: '#nowhere',
						en,
					} ) ),
				} ),
			},
		] );
		await goTo( page, '#/help/tips' );
		await page
			.getByRole( 'searchbox', { name: 'Screen, field or words' } )
			.fill( 'nowhere' );
		await page.getByRole( 'region', { name: 'hostile-desk-49' } ).waitFor();
		await goTo( page, '#/help/articles/hostile' );
		const preview = page.locator( '.deskside-article-preview__text' );
		await preview.getByText( 'onerror' ).first().waitFor();
		expect( await ran( page ) ).toBeNull();

		await page.route( /help\/preview/, ( route ) =>
			route.fulfill( {
				json: {
					html: `<p>Rendered badly.</p>${ HOSTILE_TEXTS.join(
						'\n'
					) }`,
				},
			} )
		);
		await page
			.getByRole( 'textbox', { name: 'Text, in Markdown' } )
			.fill( 'Another text.' );
		await preview.getByText( 'Rendered badly.' ).waitFor();
		await page.waitForTimeout( 500 );
		await page.unroute( /help\/preview/ );
		expect( await ran( page ) ).toBeNull();
		expect(
			await preview.evaluate(
				( place ) =>
					[ ...place.querySelectorAll( '*' ) ].filter( ( element ) =>
						[ ...element.attributes ].some(
							( { name, value } ) =>
								name.startsWith( 'on' ) ||
								/^\s*(?:java|vb)script:/i.test( value )
						)
					).length
			)
		).toBe( 0 );
		await page.evaluate( () => sessionStorage.clear() );
		expect(
			desk.errors.filter(
				( line ) => ! /401|Executing inline event handler/.test( line )
			)
		).toEqual( [] );
	} );
} );
