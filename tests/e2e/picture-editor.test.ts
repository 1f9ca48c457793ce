import type { Browser, Locator } from 'playwright-core';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../support/stage/axe.ts';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { eventually } from '../support/stage/eventually.ts';
import { fillQuestion, openPanel, send } from '../support/stage/panel.ts';
import { openEyes, type ProviderEyes } from '../support/stage/provider-eyes.ts';

let browser: Browser;
let owner: Visit;
let eyes: ProviderEyes;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	eyes = await openEyes();
} );

afterAll( async () => {
	await owner.close();
	await browser.close();
} );

/** What hidden parts are painted with, and the marks' red. */
const HIDDEN = [ 0x1d, 0x23, 0x27 ];
const INK = [ 0xd6, 0x36, 0x38 ];

async function pixelsAtProvider( body: string ) {
	return eventually( async () => {
		const found = ( await eyes.queue() ).find( ( { subject } ) =>
			subject.includes( body )
		);
		const { ticket } = await eyes.ticket( found?.id ?? '' );
		const picture = ticket.messages[ 0 ]?.attachments[ 0 ];
		expect( picture?.status ).toBe( 'here' );
		const bytes = await eyes.picture( picture?.id ?? '' );
		return {
			capture: ticket.capture,
			image: PNG.sync.read( await sharp( bytes ).png().toBuffer() ),
		};
	} );
}

function countOf( { data }: PNG, [ red, green, blue ]: number[] ): number {
	let count = 0;
	for ( let at = 0; at < data.length; at += 4 ) {
		count +=
			data[ at ] === red &&
			data[ at + 1 ] === green &&
			data[ at + 2 ] === blue
				? 1
				: 0;
	}
	return count;
}

/** The list of the screen's parts. */
const partList = ( panel: Locator ) =>
	panel.getByRole( 'combobox', { name: 'Part of the screen' } );

async function choosePart( panel: Locator, name: RegExp ): Promise< void > {
	const option = partList( panel ).locator( 'option', { hasText: name } );
	await partList( panel ).selectOption(
		( await option.first().getAttribute( 'value' ) ) ?? ''
	);
}

describe( 'the owner decides what the picture shows', () => {
	it( 'hides a part, shows a masked one, marks and crops by keyboard; the provider gets exactly that', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/options-general.php' );
		const panel = await openPanel( page );
		const body = 'The tagline is wrong';
		await fillQuestion( panel, {
			body,
			topic: 'How a shop function works',
		} );
		await panel
			.getByRole( 'button', { name: 'Pick', exact: true } )
			.click();
		await choosePart( panel, /Tagline/ );
		await panel.getByRole( 'button', { name: 'Hide this part' } ).click();
		await panel.getByRole( 'button', { name: /^Hidden part 1/ } ).waitFor();
		await panel
			.getByRole( 'button', { name: 'Arrow', exact: true } )
			.click();
		await panel
			.getByRole( 'button', { name: 'Put it in the middle' } )
			.click();
		await panel.getByRole( 'button', { name: /^Mark 2/ } ).waitFor();
		if ( process.env[ 'CAPTURE_PICTURES' ] ) {
			await page.waitForTimeout( 1500 );
			await panel
				.getByRole( 'button', { name: 'Pick', exact: true } )
				.scrollIntoViewIfNeeded();
			await page.screenshot( {
				path: `${ process.env[ 'CAPTURE_PICTURES' ] }/editor.png`,
			} );
		}
		expect( await axeFindings( page, '#deskside' ) ).toEqual( [] );
		await send( panel );
		await page.keyboard.press( 'Escape' );
		const { capture, image } = await pixelsAtProvider( body );
		expect( countOf( image, HIDDEN ) ).toBeGreaterThan( 500 );
		expect( countOf( image, INK ) ).toBeGreaterThan( 300 );
		expect( JSON.stringify( capture ) ).not.toContain( 'Tagline' );
	} );

	it( 'never shows a password, and another value only after asking', async () => {
		const { page } = owner;
		await page.goto( '/wp-admin/options-general.php' );
		const panel = await openPanel( page );
		await panel
			.getByRole( 'button', { name: 'Pick', exact: true } )
			.click();
		const before = await panel
			.getByRole( 'img' )
			.first()
			.getAttribute( 'src' );
		await choosePart( panel, /•••••••/ );
		await panel
			.getByRole( 'button', { name: 'Show what is masked here…' } )
			.click();
		const dialog = panel.getByRole( 'alertdialog' );
		expect( await dialog.textContent() ).toContain( 'Passwords' );
		await dialog.getByRole( 'button', { name: 'Show it' } ).click();
		await eventually( async () =>
			expect(
				await panel.getByRole( 'img' ).first().getAttribute( 'src' )
			).not.toBe( before )
		);
		await page.keyboard.press( 'Escape' );
	} );
} );

/** Stands for the browser's chooser: a screen on which something moves. */
function chooseMovingScreen(): void {
	navigator.mediaDevices.getDisplayMedia = () => {
		const canvas = document.createElement( 'canvas' );
		canvas.width = 640;
		canvas.height = 360;
		const context = canvas.getContext( '2d' );
		let at = 0;
		setInterval( () => {
			context?.fillRect( ( at += 8 ) % 600, 100, 40, 40 );
		}, 40 );
		return Promise.resolve( canvas.captureStream( 15 ) );
	};
}

describe( 'a recording of the screen', () => {
	it( 'is looked at before it goes along, and is at the provider as a film', async () => {
		const { page } = owner;
		await page.addInitScript( chooseMovingScreen );
		await page.goto( '/wp-admin/options-writing.php' );
		const panel = await openPanel( page );
		const press = ( name: string ) =>
			panel.getByRole( 'button', { name, exact: true } ).click();
		const body = 'The button jumps away';
		await fillQuestion( panel, {
			body,
			topic: 'How a shop function works',
		} );
		await press( 'Record the screen' );
		await press( 'Start recording' );
		await panel.getByText( /5\d seconds left/ ).waitFor();
		await press( 'Stop recording' );
		const film = panel.getByLabel( 'Your recording' );
		await eventually( async () =>
			expect(
				await film.evaluate(
					( video: HTMLVideoElement ) => video.videoWidth
				)
			).toBe( 640 )
		);
		expect( await axeFindings( page, '#deskside' ) ).toEqual( [] );
		if ( process.env[ 'CAPTURE_PICTURES' ] ) {
			await film.scrollIntoViewIfNeeded();
			await page.screenshot( {
				path: `${ process.env[ 'CAPTURE_PICTURES' ] }/recording.png`,
			} );
		}
		const asked = page.waitForEvent( 'dialog' );
		// It waits until the question is answered.
		const closing = press( 'Close' );
		await asked.then( ( question ) => question.dismiss() );
		await closing;
		expect( await film.isVisible() ).toBe( true );
		await press( 'Add the recording' );
		await panel.getByText( 'recording.webm' ).waitFor();
		await send( panel );
		await eventually( async () => {
			const found = ( await eyes.queue() ).find( ( { subject } ) =>
				subject.includes( body )
			);
			const { ticket } = await eyes.ticket( found?.id ?? '' );
			expect(
				ticket.messages[ 0 ]?.attachments.find(
					( { name } ) => name === 'recording.webm'
				)
			).toMatchObject( { status: 'here', type: 'video/webm' } );
		} );
		await page.keyboard.press( 'Escape' );
	} );
} );
