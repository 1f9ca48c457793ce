import { ulid } from 'ulid';
import { beforeAll, describe, expect, it } from 'vitest';
import { agentCookie } from '../support/stage/agent-cookie.ts';
import { openHands } from '../support/stage/agent-hands.ts';
import { signInByForm } from '../support/stage/sign-in-by-form.ts';
import { setFault, stage } from '../support/stage/stage.ts';

/* The desk as it is without a single script: plain requests, as a browser with broken scripts makes them. */

const DESK = '/wp-admin/admin.php?page=deskside';
let cookie = '';
let ticket = '';

beforeAll( async () => {
	cookie = await signInByForm( 'admin' );
} );

const open = async ( address: string ) => {
	const answer = await fetch( new URL( address, stage().site ), {
		headers: { cookie },
	} );
	expect( answer.status ).toBe( 200 );
	return answer.text();
};

/** Fills a form that stands on a page and sends it, as its button does; gives the page that comes after. */
async function submit(
	html: string,
	action: string,
	typed: Record< string, string > = {}
): Promise< string > {
	const form = html
		.split( '<form' )
		.find( ( part ) => part.includes( `value="deskside_${ action }"` ) );
	expect( form, `a form to ${ action }` ).toBeDefined();
	const fields = new URLSearchParams( typed );
	for ( const [ input ] of ( form ?? '' )
		.split( '</form' )[ 0 ]
		?.matchAll( /<input[^>]*type="hidden"[^>]*>/g ) ?? [] ) {
		const of = ( name: string ) =>
			new RegExp( `${ name }="([^"]*)"` ).exec( input )?.[ 1 ] ?? '';
		fields.set( of( 'name' ), of( 'value' ) );
	}
	const answer = await fetch( `${ stage().site }/wp-admin/admin-post.php`, {
		method: 'POST',
		headers: { cookie },
		body: fields,
		redirect: 'manual',
	} );
	expect( answer.status ).toBe( 302 );
	return open( answer.headers.get( 'location' ) ?? '' );
}

/** What our part of a page brings along in scripts of its own: nothing. */
const ours = ( html: string ) =>
	/<div class="wrap[\s\S]*?<div class="clear"><\/div><\/div><!-- wpbody-content -->/.exec(
		html
	)?.[ 0 ] ?? html;

describe( 'the desk without scripts', () => {
	it( 'takes a request', async () => {
		const page = await submit( await open( DESK ), 'ask', {
			topic: 'shop_function',
			urgency: '',
			subject: 'Without scripts',
			body: 'The coupon field is gone.',
		} );
		expect( page ).toContain( 'Sent. Your provider has it.' );
		expect( ours( page ) ).not.toContain( '<script' );
		ticket =
			/ticket=(tic_\w+)"[^>]*>Without scripts</.exec( page )?.[ 1 ] ?? '';
		expect( ticket ).toMatch( /^tic_/ );
	} );

	it( 'shows the answer, the minutes and who works on it, and takes a reply', async () => {
		const hands = await openHands();
		await fetch(
			`${ stage().provider }/v1/desk/tickets/${ ticket }/messages`,
			{
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					'deskside-desk': '1',
					'idempotency-key': ulid(),
					cookie: await agentCookie(),
				},
				body: JSON.stringify( {
					id: `msg_${ ulid() }`,
					body: 'It is back.',
					status: 'answered',
					attachments: [],
					written_at: new Date().toISOString(),
				} ),
			}
		);
		await hands.record( ticket, 3, 'Put the field back' );
		const before = await open( `${ DESK }&ticket=${ ticket }` );
		expect( before ).toContain( 'It is back.' );
		expect( before ).toContain( '<strong>Minutes used:</strong> 3' );
		const after = await submit( before, 'reply', { body: 'Thank you.' } );
		expect( after ).toContain( 'Sent. Your provider has it.' );
		expect( after.indexOf( 'It is back.' ) ).toBeLessThan(
			after.indexOf( 'Thank you.' )
		);
		expect( ours( after ) ).not.toContain( '<script' );
	} );

	it( 'shows the month’s minutes and a quote', async () => {
		const hands = await openHands();
		await hands.quote( ticket, {
			lines: [
				{
					description: 'A new coupon field',
					quantity: 1,
					unit_cents: 8000,
					vat_percent: null,
				},
			],
			valid_until: new Date( Date.now() + 14 * 86_400_000 ).toISOString(),
			minutes_cap: 60,
			note: '',
			attachments: [],
		} );
		expect( await open( `${ DESK }-statement` ) ).toContain(
			'Put the field back'
		);
		const quotes = await open( `${ DESK }&quotes=${ ticket }` );
		expect( quotes ).toContain( 'A new coupon field' );
		expect( quotes ).toContain( 'step=approve' );
	} );

	it( 'keeps what cannot be sent, and the screen lets one edit, download, discard and send it', async () => {
		await setFault( 'down' );
		await submit( await open( DESK ), 'ask', {
			topic: 'shop_function',
			urgency: '',
			subject: 'Waits',
			body: 'First words.',
		} );
		const list = await open( `${ DESK }-outbox` );
		expect( list ).toContain( 'Waits' );
		const id = /edit=(\w{26})/.exec( list )?.[ 1 ] ?? '';
		const edited = await submit(
			await open( `${ DESK }-outbox&edit=${ id }` ),
			'edit',
			{
				topic: 'shop_function',
				urgency: '',
				subject: 'Waits better',
				body: 'Better words.',
			}
		);
		expect( edited ).toContain( 'Waits better' );
		await setFault( 'none' );
		const sent = await submit( edited, 'hurry' );
		expect( sent ).toContain( '1 was sent.' );
		expect( await open( DESK ) ).toContain( 'Waits better' );
	} );
} );
