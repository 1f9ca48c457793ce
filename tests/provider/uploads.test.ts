import { randomBytes } from 'node:crypto';
import { appendFile, readdir, utimes } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import * as tus from 'tus-js-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnnouncedAttachment } from '../../src/contract/attachment.ts';
import type { Ticket } from '../../src/contract/ticket.ts';
import { sweepUploads } from '../../src/provider/attachments/sweep-uploads.ts';
import { buildPerson, NOW } from '../support/builders.ts';
import { asSite, codeOf, encodePerson } from './support/clients.ts';
import { buildMovie } from './support/files/build-movie.ts';
import { testJobContext } from './support/job-context.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce } from './support/pictures.ts';
import { seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
let origin: string;
beforeAll( async () => {
	provider = await startTestProvider();
	await provider.app.listen( { host: '127.0.0.1', port: 0 } );
	const { port } = provider.app.server.address() as AddressInfo;
	origin = `http://127.0.0.1:${ port }`;
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
} );
afterAll( () => provider.close() );

const asOwner = () => asSite( provider.app, site.token );

/** A film of about so many bytes, announced in a ticket. */
async function announceFilm( bytes = 300_000, part = {} ) {
	const film = Buffer.concat( [
		buildMovie(),
		Buffer.from( [ 0, 0, 0, 0 ] ),
		Buffer.from( 'mdat' ),
		randomBytes( bytes ),
	] );
	const announced = announce( film, {
		kind: 'file',
		type: 'video/mp4',
		name: 'film.mp4',
		...part,
	} );
	const { ticket } = await openTicket( provider.app, site.token, {
		attachments: [ announced ],
	} );
	return { film, announced, ticket };
}

const headers = ( person = buildPerson() ) => ( {
	authorization: `Bearer ${ site.token }`,
	'deskside-person': encodePerson( person ),
	'tus-resumable': '1.0.0',
} );

const head = ( { id }: AnnouncedAttachment, person = buildPerson() ) =>
	provider.app.inject( {
		method: 'HEAD',
		url: `/v1/uploads/${ id }`,
		headers: headers( person ),
	} );
const patch = (
	{ id }: AnnouncedAttachment,
	offset: number,
	bytes: Buffer,
	more = {}
) =>
	provider.app.inject( {
		method: 'PATCH',
		url: `/v1/uploads/${ id }`,
		payload: bytes,
		headers: {
			...headers(),
			'content-type': 'application/offset+octet-stream',
			'upload-offset': String( offset ),
			...more,
		},
	} );

const shownIn = async ( ticketId: string ) =>
	( await asOwner().get( `/v1/tickets/${ ticketId }` ) ).json< Ticket >()
		.messages[ 0 ]?.attachments[ 0 ];
const parts = () => readdir( join( provider.dataDir, 'uploads' ) );

/** The field's own client, in chunks of 64 kB; stops itself after so many bytes. */
function tusUpload(
	film: Buffer,
	{ id }: AnnouncedAttachment,
	stopAt = Infinity
): Promise< number > {
	return new Promise( ( resolve, reject ) => {
		let sent = 0;
		const upload = new tus.Upload( film, {
			uploadUrl: `${ origin }/v1/uploads/${ id }`,
			chunkSize: 64 * 1024,
			retryDelays: null,
			headers: headers(),
			onProgress: ( now ) => void ( sent = now ),
			onChunkComplete: ( _size, accepted ) => {
				if ( accepted >= stopAt ) {
					void upload.abort().then( () => resolve( accepted ) );
				}
			},
			onError: reject,
			onSuccess: () => resolve( sent ),
		} );
		upload.start();
	} );
}

describe( 'a resumable upload', () => {
	it( 'is begun, broken off and gone on with by the field’s own client, and is whole', async () => {
		const { film, announced, ticket } = await announceFilm();
		const stopped = await tusUpload( film, announced, 100_000 );
		expect( stopped ).toBeLessThan( film.length );
		expect(
			Number( ( await head( announced ) ).headers[ 'upload-offset' ] )
		).toBe( stopped );
		await tusUpload( film, announced );
		expect( await shownIn( ticket.id ) ).toMatchObject( {
			status: 'here',
			type: 'video/mp4',
		} );
		const { rawPayload } = await asOwner().get(
			`/v1/attachments/${ announced.id }`
		);
		expect( rawPayload.equals( film ) ).toBe( true );
		expect( await parts() ).toEqual( [] );
		expect( ( await head( announced ) ).headers ).toMatchObject( {
			'upload-offset': String( film.length ),
			'upload-length': String( film.length ),
		} );
	} );

	it( 'refuses a chunk for another place, and tells where it is', async () => {
		const { film, announced } = await announceFilm();
		await patch( announced, 0, film.subarray( 0, 1000 ) );
		const said = await patch(
			announced,
			2000,
			film.subarray( 2000, 3000 )
		);
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			409,
			'state_conflict',
		] );
		expect( ( await head( announced ) ).headers[ 'upload-offset' ] ).toBe(
			'1000'
		);
	} );

	it( 'takes no more than was announced, and no other version of the protocol', async () => {
		const { film, announced } = await announceFilm( 1000 );
		const more = await patch(
			announced,
			0,
			Buffer.concat( [ film, Buffer.alloc( 10 ) ] )
		);
		expect( [ more.statusCode, codeOf( more ) ] ).toEqual( [
			413,
			'too_large',
		] );
		const other = await patch( announced, 0, film, {
			'tus-resumable': '',
		} );
		expect( codeOf( other ) ).toBe( 'invalid_request' );
	} );

	it( 'of other bytes than were announced begins anew', async () => {
		const { film, announced, ticket } = await announceFilm( 1000 );
		const other = Buffer.from( film ).fill( 7, film.length - 100 );
		const said = await patch( announced, 0, other );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			422,
			'attachment_mismatch',
		] );
		expect( ( await head( announced ) ).headers[ 'upload-offset' ] ).toBe(
			'0'
		);
		expect( ( await patch( announced, 0, film ) ).statusCode ).toBe( 204 );
		expect( ( await shownIn( ticket.id ) )?.status ).toBe( 'here' );
	} );

	it( 'that was whole when its process died is taken in at the next word about it', async () => {
		const { film, announced, ticket } = await announceFilm( 1000 );
		await patch( announced, 0, film.subarray( 0, -1 ) );
		const name = ( await parts() ).find(
			( one ) => one.includes( announced.id ) && ! one.endsWith( 'json' )
		);
		await appendFile(
			join( provider.dataDir, 'uploads', String( name ) ),
			film.subarray( -1 )
		);
		expect( ( await head( announced ) ).statusCode ).toBe( 200 );
		expect( ( await shownIn( ticket.id ) )?.status ).toBe( 'here' );
	} );

	it( 'is called off: its bytes are gone and the thread says so', async () => {
		const { film, announced, ticket } = await announceFilm();
		await patch( announced, 0, film.subarray( 0, 1000 ) );
		const said = await provider.app.inject( {
			method: 'DELETE',
			url: `/v1/uploads/${ announced.id }`,
			headers: headers(),
		} );
		expect( said.statusCode ).toBe( 204 );
		expect( await shownIn( ticket.id ) ).toMatchObject( {
			status: 'refused',
			refused_for: 'cancelled',
		} );
		expect(
			( await parts() ).filter( ( one ) => one.includes( announced.id ) )
		).toEqual( [] );
	} );

	it( 'B5: into a colleague’s or another site’s ticket is not found, and changes nothing', async () => {
		const { film, announced } = await announceFilm( 1000 );
		const colleague = buildPerson( { ref: '8', role: 'employee' } );
		expect( ( await head( announced, colleague ) ).statusCode ).toBe( 404 );
		const thief = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		const said = await patch( announced, 0, film, {
			authorization: `Bearer ${ thief.token }`,
		} );
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			404,
			'not_found',
		] );
		expect( ( await head( announced ) ).headers[ 'upload-offset' ] ).toBe(
			'0'
		);
	} );

	it( 'that nobody goes on with is swept after a day, and what never comes after thirty', async () => {
		const { film, announced, ticket } = await announceFilm();
		await patch( announced, 0, film.subarray( 0, 1000 ) );
		const { film: other, announced: young } = await announceFilm();
		await patch( young, 0, other.subarray( 0, 1000 ) );
		const dayOld = new Date( Date.parse( NOW ) - 25 * 3600 * 1000 );
		for ( const name of await parts() ) {
			if ( name.includes( announced.id ) ) {
				await utimes(
					join( provider.dataDir, 'uploads', name ),
					dayOld,
					dayOld
				);
			}
		}
		await sweepUploads( testJobContext( provider ) );
		expect( ( await head( announced ) ).headers[ 'upload-offset' ] ).toBe(
			'0'
		);
		expect( ( await head( young ) ).headers[ 'upload-offset' ] ).toBe(
			'1000'
		);
		provider.setNow(
			new Date( Date.parse( NOW ) + 31 * 86_400_000 ).toISOString()
		);
		await sweepUploads( {
			...testJobContext( provider ),
			now: () =>
				new Date( Date.parse( NOW ) + 31 * 86_400_000 ).toISOString(),
		} );
		expect( ( await shownIn( ticket.id ) )?.refused_for ).toBe(
			'never_came'
		);
		expect( ( await patch( announced, 0, film ) ).statusCode ).toBe( 204 );
		expect( await shownIn( ticket.id ) ).toMatchObject( {
			status: 'here',
			refused_for: null,
		} );
	} );
} );
