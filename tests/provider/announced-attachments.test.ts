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
	it( 'cannot take an id that is in use, at this site or another, and the owner keeps the file', async () => {
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
