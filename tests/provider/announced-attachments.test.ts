import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Attachment } from '../../src/contract/attachment.ts';
import type { Ticket } from '../../src/contract/ticket.ts';
import { buildNewMessage, buildPerson, NOW } from '../support/builders.ts';
import { asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce, drawPng } from './support/pictures.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

const asOwner = () => asSite( provider.app, site.token );

/** A ticket that announces these bytes, and the PUT that brings them. */
async function send( bytes: Buffer, part = {}, type = 'image/png' ) {
	const announced = announce( bytes, part );
	const { ticket } = await openTicket( provider.app, site.token, {
		attachments: [ announced ],
	} );
	const put = () =>
		asOwner().put( `/v1/attachments/${ announced.id }`, bytes, type );
	return { announced, ticket, put };
}

const statusOf = async ( ticketId: string ) =>
	( await asOwner().get( `/v1/tickets/${ ticketId }` ) ).json< Ticket >()
		.messages[ 0 ]?.attachments[ 0 ]?.status;

describe( 'an announced attachment', () => {
	it( 'B3: cannot take an id that is in use, at this site or another, and the owner keeps the file', async () => {
		const bytes = await drawPng();
		const { announced, ticket, put } = await send( bytes );
		await put();
		const thief = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		const { ticket: theirs } = await openTicket(
			provider.app,
			thief.token
		);
		for ( const [ token, to ] of [
			[ thief.token, theirs.id ],
			[ site.token, ticket.id ],
		] as const ) {
			const said = await asSite( provider.app, token ).post(
				`/v1/tickets/${ to }/messages`,
				buildNewMessage( { attachments: [ announced ] } )
			);
			expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
				409,
				'state_conflict',
			] );
		}
		expect(
			(
				await asSite( provider.app, thief.token ).get(
					`/v1/attachments/${ announced.id }`
				)
			).statusCode
		).toBe( 404 );
		expect( await statusOf( ticket.id ) ).toBe( 'here' );
	} );

	it( "of a colleague's ticket cannot be read by an employee", async () => {
		const { announced, put } = await send( await drawPng() );
		await put();
		const employee = buildPerson( { ref: '8', role: 'employee' } );
		const said = await asOwner().get( `/v1/attachments/${ announced.id }`, {
			person: employee,
		} );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			404,
			'not_found',
		] );
	} );

	it( 'keeps its place in the message', async () => {
		const pictures = await Promise.all(
			[ 3, 1, 2 ].map( ( width ) => drawPng( width, 1 ) )
		);
		const announced = pictures.map( ( bytes, index ) =>
			announce( bytes, { name: `${ index }.png` } )
		);
		const { ticket } = await openTicket( provider.app, site.token, {
			attachments: announced.toReversed(),
		} );
		const shown = (
			await asOwner().get( `/v1/tickets/${ ticket.id }` )
		).json< Ticket >().messages[ 0 ]?.attachments as Attachment[];
		expect( shown.map( ( { name } ) => name ) ).toEqual( [
			'2.png',
			'1.png',
			'0.png',
		] );
	} );
} );

describe( 'room', () => {
	it( 'B15: for files of a ticket is bounded; what is beyond it is refused, the message is taken in', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		const big = {
			type: 'video/mp4',
			kind: 'file',
			bytes: 99_000_000,
		} as const;
		const answers = [];
		for ( let index = 0; index < 6; index++ ) {
			answers.push(
				await asOwner().post( `/v1/tickets/${ ticket.id }/messages`, {
					id: `msg_01KB000000000000000000000${ index }`,
					body: 'One more.',
					attachments: [
						announce( Buffer.from( `${ index }` ), big ),
					],
					written_at: NOW,
				} )
			);
		}
		expect( answers.map( ( { statusCode } ) => statusCode ) ).toEqual(
			Array( 6 ).fill( 201 )
		);
		const { messages } = (
			await asOwner().get( `/v1/tickets/${ ticket.id }` )
		).json< Ticket >();
		const last = messages.at( -1 )?.attachments[ 0 ];
		expect( last ).toMatchObject( {
			status: 'refused',
			refused_for: 'no_room',
		} );
	} );

	it( 'for files of a site is bounded too, over all its tickets, and is nobody else’s', async () => {
		const film = ( name: string ) =>
			announce( Buffer.from( name ), {
				type: 'video/mp4',
				kind: 'file',
				bytes: 100_000_000,
				name,
			} );
		const fill = ( token: string, count: number ) =>
			openTicket( provider.app, token, {
				attachments: Array.from( { length: count }, ( _, index ) =>
					film( `film ${ index }` )
				),
			} );
		const statuses = async ( token: string, count: number ) =>
			(
				await fill( token, count )
			).ticket.messages[ 0 ]?.attachments.map(
				( { refused_for } ) => refused_for
			);
		// Twenty times 500 MB are the site's ten gigabytes.
		for ( let count = 0; count < 19; count++ ) {
			await fill( site.token, 5 );
		}
		expect( await statuses( site.token, 5 ) ).toEqual(
			Array( 5 ).fill( null )
		);
		expect( await statuses( site.token, 1 ) ).toEqual( [ 'no_room' ] );
		const other = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		expect( await statuses( other.token, 1 ) ).toEqual( [ null ] );
	} );

	it( 'a picture may be large, but not that large', async () => {
		const announced = announce( Buffer.from( 'x' ), { bytes: 9_000_000 } );
		const { ticket } = await openTicket( provider.app, site.token, {
			attachments: [ announced ],
		} );
		expect(
			(
				await asOwner().get( `/v1/tickets/${ ticket.id }` )
			).json< Ticket >().messages[ 0 ]?.attachments[ 0 ]
		).toMatchObject( {
			status: 'refused',
			refused_for: 'too_large',
		} );
	} );
} );
