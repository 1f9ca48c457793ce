import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ticket, TicketChanged } from '../../src/contract/ticket.ts';
import {
	buildCapture,
	buildNewMessage,
	buildNewTicket,
	buildPerson,
} from '../support/builders.ts';
import { asSite } from './support/clients.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
beforeAll( async () => {
	provider = await startTestProvider();
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

/** Written as it comes back. */
const KEPT: [ string, string ][] = [
	[ 'markup', '<script>alert(1)</script><img src=x onerror=alert(1)>' ],
	[ 'SQL', "'); drop table tickets; -- \\" ],
	[ 'a template', '${7*7} {{7*7}} %s %1$s' ],
	[ 'letters from the right', 'مرحبا \u202Eabc\u202C שלום' ],
	[ 'heaped accents', `Z${ '\u0310\u0321\u0337'.repeat( 60 ) }algo` ],
	[ 'signs beyond the first plane', '👩‍👩‍👧‍👦 𠜎 🏴󠁧󠁢󠁳󠁣󠁴󠁿' ],
	[ 'signs that show nothing', 'a\u200bb\u00adc\ufeffd' ],
	[ 'bells and escapes', 'a\u0007b\u001b[31mc\u007f' ],
	[ 'JSON in itself', '{"__proto__":{"admin":true}}' ],
	[ 'one line without an end', 'x'.repeat( 19_000 ) ],
	[ 'a formula', '=cmd|" /C calc"!A0' ],
];

describe( 'what a person writes', () => {
	it.each( KEPT )( 'comes back as written: %s', async ( _name, text ) => {
		const short = [ ...text ].slice( 0, 60 ).join( '' );
		const capture = buildCapture( {
			notices: [ { kind: 'error', text: short } ],
		} );
		const sent = buildNewTicket( {
			body: text,
			subject: short,
			capture,
			facts: { note: short },
		} );
		const owner = asSite(
			provider.app,
			site.token,
			buildPerson( { name: short } )
		);
		const { ticket } = (
			await owner.post( '/v1/tickets', sent )
		).json< TicketChanged >();
		await owner.post(
			`/v1/tickets/${ sent.id }/messages`,
			buildNewMessage( { body: text } )
		);
		const read = (
			await owner.get( `/v1/tickets/${ sent.id }` )
		).json< Ticket >();
		expect( read.messages.map( ( { body } ) => body ) ).toEqual( [
			sent.body,
			sent.body,
		] );
		expect( [ read.subject, read.opened_by.name, read.capture ] ).toEqual( [
			sent.subject,
			short,
			capture,
		] );
		expect( ticket.subject ).toBe( sent.subject );
	} );

	it( 'loses only what no database can keep: NUL and halves of signs', async () => {
		const sent = buildNewTicket();
		const payload = JSON.stringify( {
			...sent,
			body: 'a\u0000b\ud83dc\udc00d',
			facts: { note: '\ud800\u0000' },
		} );
		const said = await asSite( provider.app, site.token ).post(
			'/v1/tickets',
			payload,
			{
				key: sent.id.slice( 4 ),
				headers: { 'content-type': 'application/json' },
			}
		);
		expect( said.statusCode ).toBe( 201 );
		expect( said.json< TicketChanged >().ticket.messages[ 0 ]?.body ).toBe(
			'ab\ufffdc\ufffdd'
		);
	} );

	it( 'is refused when it is nothing but blanks, or too long', async () => {
		const owner = asSite( provider.app, site.token );
		for ( const body of [ ' \n\t', 'x'.repeat( 20_001 ) ] ) {
			expect(
				(
					await owner.post( '/v1/tickets', {
						...buildNewTicket(),
						body,
					} )
				).statusCode
			).toBe( 400 );
		}
	} );

	it( 'is refused above a megabyte', async () => {
		const said = await asSite( provider.app, site.token ).post(
			'/v1/tickets',
			{ ...buildNewTicket(), body: 'x'.repeat( 1024 * 1024 ) }
		);
		expect( said.statusCode ).toBe( 413 );
	} );
} );
