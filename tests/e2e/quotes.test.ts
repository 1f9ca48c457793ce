import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskQuote } from '../../src/contract/desk-quote.ts';
import type { QuoteDraft } from '../../src/contract/quote.ts';
import { openHands, type AgentHands } from '../support/stage/agent-hands.ts';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { keepPicture } from '../support/stage/keep-picture.ts';
import { panelOf } from '../support/stage/panel.ts';
import { openEyes, type ProviderEyes } from '../support/stage/provider-eyes.ts';
import { phpComplaints, wpEval } from '../support/stage/stage.ts';

const SUBJECT = 'Kortingsbon per klantgroep';
const VALID_UNTIL = new Date( Date.now() + 14 * 86_400_000 ).toISOString();

let browser: Browser;
let anna: Visit;
let bram: Visit;
let eyes: ProviderEyes;
let hands: AgentHands;
let ticket = '';
let quote: DeskQuote;

beforeAll( async () => {
	browser = await launchBrowser();
	eyes = await openEyes();
	hands = await openHands();
	await wpEval(
		"wp_insert_user( array( 'user_login' => 'partner', 'user_pass' => 'password', 'user_email' => 'bram@example.test', 'display_name' => 'Bram de Vries', 'role' => 'administrator', 'locale' => 'nl_NL' ) );"
	);
	await speak( 'nl_NL' );
	anna = await visitSite( browser );
	bram = await visitSite( browser, 'partner' );
} );

afterAll( async () => {
	await speak( '' );
	await browser.close();
} );

const speak = ( locale: string ) =>
	wpEval(
		`update_user_meta( get_user_by( 'login', 'admin' )->ID, 'locale', '${ locale }' );`
	);

/** `hours` × € 95.00 and a module of € 49.95. */
const draft = ( hours: number ): QuoteDraft => ( {
	lines: [
		{
			description: 'Kortingsbon per klantgroep inbouwen, per uur',
			quantity: hours,
			unit_cents: 9500,
			vat_percent: null,
		},
		{
			description:
				'Uitbreiding voor klantgroepen, licentie voor een jaar',
			quantity: 1,
			unit_cents: 4995,
			vat_percent: null,
		},
	],
	valid_until: VALID_UNTIL,
	minutes_cap: 90,
	note: 'Zoals vanmorgen besproken, met een proef in je testwinkel.',
	attachments: [],
} );

/** Intl puts spaces of other kinds into a sum. */
const sum = ( text: string ) => new RegExp( text.replaceAll( ' ', '\\s' ) );

async function openPanelOn( { page }: Visit ): Promise< Locator > {
	await page.goto( '/wp-admin/index.php' );
	await page.click( '#wp-admin-bar-deskside > a' );
	await panelOf( page ).getByRole( 'textbox' ).first().waitFor();
	return panelOf( page );
}

async function openTicket( visit: Visit ): Promise< Locator > {
	const panel = await openPanelOn( visit );
	await panel.getByRole( 'tab', { name: 'Tickets' } ).click();
	await panel.getByRole( 'button', { name: SUBJECT } ).first().click();
	await panel.getByRole( 'article' ).first().waitFor();
	return panel;
}

const lookAt = async ( page: Page, part: string ) => {
	expect( await axeFindings( page, part ), part ).toEqual( [] );
};

/** Brings the month to 25 used minutes, whatever other stories used. */
async function useUpTo25(): Promise< void > {
	for ( const { id } of await eyes.queue() ) {
		const { contract } = await eyes.ticket( id );
		const used = contract.minutes.allowance?.used;
		if ( used !== undefined ) {
			expect( used ).toBeLessThan( 25 );
			await hands.record( id, 25 - used, 'Betaalmodule bijgewerkt' );
			return;
		}
	}
	throw new Error( 'No ticket of a contract with an allowance.' );
}

describe( 'two owners, 25 of 30 minutes used', () => {
	it( 'sees what is left, and agrees to more with a cap before sending', async () => {
		await useUpTo25();
		const panel = await openPanelOn( anna );
		await panel
			.getByRole( 'textbox', { name: 'Waarmee heb je hulp nodig?' } )
			.fill( 'Vaste klanten moeten hun eigen kortingsbon krijgen.' );
		await panel
			.getByRole( 'textbox', { name: 'Korte titel (optioneel)' } )
			.fill( SUBJECT );
		const about = panel.getByRole( 'combobox', {
			name: 'Waar gaat het over?',
		} );
		await about.fill( 'winkelfunctie' );
		await panel
			.getByRole( 'option', { name: /winkelfunctie/ } )
			.first()
			.click();
		await panel
			.getByText(
				sum(
					'Meestal 5 tot 12 minuten. Tot 5 minuten uit je abonnement, daarna tot 7 minuten in rekening gebracht.'
				)
			)
			.waitFor();
		const cap = panel.getByLabel( 'Maximaal te factureren minuten' );
		expect( await cap.inputValue() ).toBe( '7' );
		await cap.fill( '20' );
		await panel
			.getByRole( 'checkbox', { name: sum( '20 minuten .*€ 95,00' ) } )
			.check();
		await keepPicture( anna.page, 'story-1' );
		await lookAt( anna.page, '#deskside' );
		await panel
			.getByRole( 'button', { name: 'Versturen', exact: true } )
			.click();
		await panel
			.getByRole( 'heading', { name: /^Verstuurd: ticket \d+$/ } )
			.waitFor();
		// The picture is through: another screen will not tell of it.
		await panel
			.getByRole( 'button', { name: 'Iets anders vragen' } )
			.waitFor();
		ticket =
			( await eyes.queue() ).find(
				( { subject } ) => subject === SUBJECT
			)?.id ?? '';
		expect( ( await eyes.ticket( ticket ) ).contract ).toMatchObject( {
			consent_left: 20,
			minutes: { allowance: { used: 25, remaining: 5 } },
		} );
	} );

	it( 'reads the quote in the thread, with what it comes to', async () => {
		await hands.record( ticket, 17, 'Uitgezocht wat er mogelijk is' );
		quote = await hands.quote( ticket, draft( 3.5 ) );
		const panel = await openTicket( anna );
		const card = panel.getByRole( 'article' );
		await card
			.getByRole( 'heading', { name: sum( '€ 462,76' ) } )
			.waitFor();
		expect( await card.innerText() ).toMatch( sum( '€ 80,31' ) );
		await card
			.getByRole( 'button', { name: sum( '^€ 462,76 goedkeuren$' ) } )
			.waitFor();
		await card.scrollIntoViewIfNeeded();
		await keepPicture( anna.page, 'story-2' );
		await lookAt( anna.page, '#deskside' );
	} );

	it( 'sees it change while looking, old beside new, with nothing approved', async () => {
		const card = panelOf( anna.page ).getByRole( 'article' );
		await card.getByRole( 'button', { name: /goedkeuren$/ } ).click();
		quote = await hands.revise( quote, draft( 2.5 ) );
		const news = card.getByRole( 'alert' );
		await news
			.getByText(
				sum(
					'Het was € 462,76 en is nu € 347,81. Er is niets goedgekeurd'
				)
			)
			.waitFor();
		expect(
			await card.getByRole( 'button', { name: /^Ja, / } ).count()
		).toBe( 0 );
		await card.scrollIntoViewIfNeeded();
		await keepPicture( anna.page, 'story-3' );
		await lookAt( anna.page, '#deskside' );
	} );

	it( 'is approved by the second owner in two steps, and the first one sees it', async () => {
		const card = ( await openTicket( bram ) ).getByRole( 'article' );
		await card
			.getByRole( 'button', { name: sum( '^€ 347,81 goedkeuren$' ) } )
			.click();
		const yes = card.getByRole( 'button', {
			name: sum( '^Ja, € 347,81 goedkeuren$' ),
		} );
		await yes.scrollIntoViewIfNeeded();
		await keepPicture( bram.page, 'story-4' );
		await lookAt( bram.page, '#deskside' );
		await yes.click();
		await card.getByText( /^Goedgekeurd door Bram de Vries op / ).waitFor();
		await lookAt( bram.page, '#deskside' );

		const first = panelOf( anna.page ).getByRole( 'article' );
		await first
			.getByText( /^Goedgekeurd door Bram de Vries op / )
			.waitFor();
		expect(
			await first.getByRole( 'button', { name: /goedkeuren$/ } ).count()
		).toBe( 0 );
		await lookAt( anna.page, '#deskside' );
	} );

	it( 'finds a statement that is right to the minute and to the cent', async () => {
		const panel = panelOf( anna.page );
		await panel.getByRole( 'tab', { name: 'Minuten' } ).click();
		const work = panel
			.getByRole( 'listitem' )
			.filter( { hasText: 'Uitgezocht wat er mogelijk is' } );
		await work
			.getByText( '−5 minuten, 12 minuten in rekening gebracht' )
			.waitFor();
		await panel
			.getByRole( 'listitem' )
			.filter( { hasText: 'tot 20 minuten' } )
			.waitFor();
		await panel
			.getByRole( 'listitem' )
			.filter( { hasText: 'tot 90 minuten' } )
			.waitFor();
		// Bram's yes: up to 90 minutes in all, of which 12 are billed; other stories may have reserved some too.
		const held = ( await eyes.ticket( ticket ) ).contract;
		expect( held.consent_left ).toBe( 78 );
		await panel
			.getByText( 'Gereserveerd: akkoord, nog niet gebruikt' )
			.locator( 'xpath=following-sibling::dd[1]' )
			.getByText( `${ held.minutes.reserved } minuten`, { exact: true } )
			.waitFor();
		await panel
			.getByRole( 'listitem' )
			.getByText( '78 minuten, van 90 afgesproken' )
			.waitFor();
		// 12 minutes at € 95.00 are € 19.00; 21 % of it are € 3.99.
		await panel
			.getByText( 'Totaal inclusief btw', { exact: true } )
			.locator( 'xpath=following-sibling::dd[1]' )
			.getByText( sum( '^€ 22,99$' ) )
			.waitFor();
		await keepPicture( anna.page, 'story-5' );
		const { contract, entries } = await eyes.ticket( ticket );
		expect( contract.minutes.allowance ).toMatchObject( {
			used: 30,
			remaining: 0,
		} );
		expect(
			entries.filter( ( { kind } ) => kind === 'use' )
		).toMatchObject( [ { minutes: -5, billable: 12 } ] );
		expect( quote.versions.at( -1 ) ).toMatchObject( {
			total_cents: 28_745,
			vat_cents: 6036,
			total_cents_with_vat: 34_781,
		} );
	} );

	it( 'reads the same card with the number forms of French', async () => {
		await speak( 'fr_BE' );
		const panel = await openPanelOn( anna );
		await panel.getByRole( 'tab', { name: /Tickets/ } ).click();
		await panel.getByRole( 'button', { name: SUBJECT } ).first().click();
		await panel.getByText( sum( '347,81 €' ) ).first().click();
		expect( await panel.getByRole( 'article' ).innerText() ).toMatch(
			sum( '287,45 €' )
		);
		expect( anna.errors.concat( bram.errors ) ).toEqual( [] );
		expect( phpComplaints() ).toBe( '' );
	} );

	it( 'fits a small, mirrored screen and forced colours', async () => {
		const { page } = anna;
		await page.setViewportSize( { width: 320, height: 900 } );
		await page.emulateMedia( { forcedColors: 'active' } );
		await page.evaluate( () => {
			document.documentElement.dir = 'rtl';
		} );
		const card = panelOf( page ).getByRole( 'article' );
		await card.scrollIntoViewIfNeeded();
		expect(
			await card.evaluate(
				( element ) => element.scrollWidth - element.clientWidth
			)
		).toBeLessThanOrEqual( 0 );
		await page.screenshot( { path: '.cache/e2e-quote-320-rtl.png' } );
		await lookAt( page, '.deskside-quotes' );
	} );
} );
