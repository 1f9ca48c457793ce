import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ticket } from '../../src/contract/ticket.ts';
import { openFiles } from '../../src/provider/attachments/open-files.ts';
import { sweepOldTickets } from '../../src/provider/people/sweep-old-tickets.ts';
import {
	buildNewMessage,
	buildNewTicket,
	buildPerson,
	NOW,
} from '../support/builders.ts';
import { asSite } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce, drawPng } from './support/pictures.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

const sweep = ( files = openFiles( provider.config ) ) =>
	sweepOldTickets( provider.db, files, 12, NOW );

/** A ticket of a site with a picture that is here. */
async function openWithPicture( { token }: SeededSite, part = {} ) {
	const bytes = await drawPng();
	const picture = announce( bytes );
	const { ticket } = await openTicket( provider.app, token, {
		attachments: [ picture ],
		...part,
	} );
	await asSite( provider.app, token ).put(
		`/v1/attachments/${ picture.id }`,
		bytes,
		'image/png'
	);
	return ticket.id;
}

const read = async ( { token }: SeededSite, id: string ) =>
	(
		await asSite( provider.app, token ).get( `/v1/tickets/${ id }` )
	).json< Ticket >();

/** The ticket was solved two years ago. */
const solveLongAgo = ( { provider_id, site_id }: SeededSite, id: string ) =>
	provider.db
		.updateTable( 'tickets' )
		.set( { status: 'solved', updated_at: '2024-11-01T00:00:00.000Z' } )
		.where( 'provider_id', '=', provider_id )
		.where( 'site_id', '=', site_id )
		.where( 'id', '=', id )
		.execute();

describe( 'an old ticket of one provider', () => {
	it( 'takes nothing from one of the same id at another provider', async () => {
		const mine = await seedSite( provider.db );
		const theirs = await seedSite( provider.db );
		const { id } = buildNewTicket();
		await openWithPicture( mine, { id } );
		await openWithPicture( theirs, { id } );
		const before = await read( theirs, id );
		await solveLongAgo( mine, id );
		await sweep();
		expect( ( await read( mine, id ) ).subject ).not.toBe( before.subject );
		expect( await read( theirs, id ) ).toEqual( before );
		expect( before.messages[ 0 ]?.attachments[ 0 ]?.status ).toBe( 'here' );
	} );
} );

describe( 'a store that fails in the middle of a sweep', () => {
	it( 'leaves done what was done, and the next sweep goes on', async () => {
		const site = await seedSite( provider.db );
		const ids: string[] = [];
		for ( let count = 0; count < 12; count++ ) {
			const id = await openWithPicture( site );
			await solveLongAgo( site, id );
			ids.push( id );
		}
		const files = openFiles( provider.config );
		let removed = 0;
		const failing = {
			...files,
			remove: async ( name: string ) => {
				if ( ++removed > 10 ) {
					throw new Error( 'away' );
				}
				await files.remove( name );
			},
		};
		const left = async () =>
			(
				await Promise.all( ids.map( ( id ) => read( site, id ) ) )
			).filter( ( { subject } ) => subject !== '[…]' ).length;
		await expect( sweep( failing ) ).rejects.toThrow( 'away' );
		expect( await left() ).toBe( 2 );
		await sweep();
		expect( await left() ).toBe( 0 );
	} );
} );

it( 'a ticket whose first person was erased before loses the others’ words in its time too', async () => {
	const site = await seedSite( provider.db );
	const id = await openWithPicture( site );
	const colleague = asSite(
		provider.app,
		site.token,
		buildPerson( { ref: '8', name: 'Bram' } )
	);
	await colleague.post(
		`/v1/tickets/${ id }/messages`,
		buildNewMessage( { body: 'What Bram said.' } )
	);
	await colleague.post( `/v1/people/${ buildPerson().ref }/erasure`, {} );
	const said = async () => JSON.stringify( await read( site, id ) );
	await solveLongAgo( site, id );
	expect( await said() ).toContain( 'What Bram said.' );
	await sweep();
	expect( await said() ).not.toMatch( /Bram/ );
} );
