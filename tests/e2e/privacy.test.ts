import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	launchBrowser,
	visitSite,
	type Visit,
} from '../support/stage/browser.ts';
import { eventually } from '../support/stage/eventually.ts';
import { fillQuestion, openPanel, send } from '../support/stage/panel.ts';
import { openEyes, type ProviderEyes } from '../support/stage/provider-eyes.ts';
import { wpEval } from '../support/stage/stage.ts';

/** A customer's private values; the second has the same lengths, so that only the values differ. */
const CUSTOMERS = [
	{
		mail: 'lotte.devries@winkel.example',
		first: 'Lotte',
		last: 'Devries',
		bio: 'Keizersgracht 174, 1016 DW Amsterdam, +31 20 794 0812',
		site: 'https://lotte.example/?key=c2VjcmV0LWtleS0x',
	},
	{
		mail: 'bruno.martini@bottega.example'.slice( 1 ),
		first: 'Bruno',
		last: 'Martini',
		bio: 'Piazza Maggiore 209, 4012 AB Bologna X, +39 51 203 9940',
		site: 'https://bruno.example/?key=b3RoZXItc2VjcmV0',
	},
].map( ( customer ) => ( {
	...customer,
	bio: customer.bio.padEnd( 60, '.' ),
} ) );

type Customer = ( typeof CUSTOMERS )[ number ];

let browser: Browser;
let owner: Visit;
let eyes: ProviderEyes;
let userId = 0;

beforeAll( async () => {
	browser = await launchBrowser();
	owner = await visitSite( browser );
	eyes = await openEyes();
	userId = Number(
		await wpEval(
			"echo wp_insert_user( array( 'user_login' => 'customer', 'user_pass' => wp_generate_password(), 'user_email' => 'first@example.test', 'role' => 'subscriber' ) );"
		)
	);
	// The panel reads how many answers are unread, so that the admin bar says the same in every picture.
	await owner.page.goto( '/wp-admin/' );
	await openPanel( owner.page );
	await owner.page
		.locator( '#deskside' )
		.getByRole( 'tab', { name: /Tickets/ } )
		.waitFor();
	await owner.page.waitForLoadState( 'networkidle' );
} );

afterAll( async () => {
	await wpEval(
		`require_once ABSPATH . 'wp-admin/includes/user.php'; wp_delete_user( ${ userId } );`
	);
	await owner.close();
	await browser.close();
} );

const becomes = ( { mail, first, last, bio, site }: Customer ) =>
	wpEval(
		`wp_update_user( array( 'ID' => ${ userId }, 'user_email' => '${ mail }', 'first_name' => '${ first }', 'last_name' => '${ last }', 'display_name' => '${ first } ${ last }', 'nickname' => '${ first }', 'description' => '${ bio }', 'user_url' => '${ site }' ) );`
	);

/** Asks from a screen and gives what reached the provider: every word of it, and the pixels. */
async function whatArrives( path: string, body: string ) {
	await owner.page.goto( path );
	const panel = await openPanel( owner.page );
	await fillQuestion( panel, { body, topic: 'How a shop function works' } );
	await panel.getByRole( 'img' ).first().waitFor();
	await send( panel );
	await owner.page.keyboard.press( 'Escape' );
	return eventually( async () => {
		const found = ( await eyes.queue() ).find( ( { subject } ) =>
			subject.includes( body )
		);
		const whole = await eyes.ticket( found?.id ?? '' );
		const picture = whole.ticket.messages[ 0 ]?.attachments[ 0 ];
		expect( picture?.status ).toBe( 'here' );
		const bytes = await eyes.picture( picture?.id ?? '' );
		return {
			text: JSON.stringify( whole.ticket.capture ),
			pixels: PNG.sync.read( await sharp( bytes ).png().toBuffer() ),
		};
	} );
}

describe.each( [
	[
		'a customer’s own screen',
		() => `/wp-admin/user-edit.php?user_id=${ userId }`,
	],
	[ 'the list of users', () => '/wp-admin/users.php?role=subscriber' ],
] )( '%s', ( name, path ) => {
	it( 'arrives with its labels and without one private value, in words and in pixels', async () => {
		const arrived: Awaited< ReturnType< typeof whatArrives > >[] = [];
		for ( const [ index, customer ] of CUSTOMERS.entries() ) {
			await becomes( customer );
			arrived.push( await whatArrives( path(), `${ name } ${ index }` ) );
		}
		const [ one, other ] = arrived;
		CUSTOMERS.forEach( ( customer, index ) => {
			for ( const value of Object.values( customer ) ) {
				expect( arrived[ index ]?.text ).not.toContain( value );
			}
		} );
		expect( one?.pixels.width ).toBe( other?.pixels.width );
		expect( one?.pixels.height ).toBe( other?.pixels.height );
		expect(
			one && other && one.pixels.data.equals( other.pixels.data ),
			'two customers, one picture'
		).toBe( true );
	} );
} );
