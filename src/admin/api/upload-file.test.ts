import '../../../tests/support/jsdom-gaps.ts';
import { http, HttpResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import {
	buildLauncherData,
	idOf,
} from '../../../tests/support/browser-builders.ts';
import {
	problemAnswer,
	SITE,
	startSite,
} from '../../../tests/support/site-server.ts';
import { connect } from './connection.ts';
import { type RunningUpload, runningUploads } from './running-uploads.ts';
import { uploadFile } from './upload-file.ts';

const server = startSite();
const ID = idOf( 'att' );
const URL_OF = `${ SITE }/attachments/:id/upload`;
const film = new Blob( [
	new Uint8Array( 3_000_000 ).map( ( _, i ) => i % 251 ),
] );

let here: number;
let total: number;
let chunks: number[];
beforeEach( () => {
	connect( buildLauncherData(), '1-1' );
	here = 0;
	total = film.size;
	chunks = [];
	server.use(
		http.get( URL_OF, () =>
			HttpResponse.json( { offset: here, length: total } )
		),
		http.post( URL_OF, ( { request } ) => take( request ) )
	);
} );

/** As the provider: a chunk for another place changes nothing. */
async function take( request: Request ): Promise< Response > {
	const at = Number( new URL( request.url ).searchParams.get( 'offset' ) );
	const { byteLength } = await request.arrayBuffer();
	if ( at !== here ) {
		return problemAnswer( 'state_conflict', 409 );
	}
	chunks.push( byteLength );
	here += byteLength;
	return HttpResponse.json( { offset: here, length: total } );
}

/** What was shown while `work` ran. */
async function watch( work: () => Promise< void > ) {
	const shown: ( readonly RunningUpload[] )[] = [];
	const stop = runningUploads.watch( ( now ) => shown.push( now ) );
	await work().finally( stop );
	return shown;
}

describe( 'uploadFile', () => {
	it( 'sends all in growing chunks, shows how far it is, and then nothing', async () => {
		const shown = await watch( () => uploadFile( ID, film, 'film.mp4' ) );
		expect( here ).toBe( film.size );
		expect( chunks[ 0 ] ).toBe( 512 * 1024 );
		expect( chunks[ 1 ] ).toBeGreaterThan( 512 * 1024 );
		const sent = shown.flatMap( ( [ one ] ) =>
			one ? [ one.sent ] : []
		);
		expect( sent ).toEqual( [ ...sent ].sort( ( a, b ) => a - b ) );
		expect( sent.at( -1 ) ).toBe( film.size );
		expect( shown.at( -1 ) ).toEqual( [] );
	} );

	it( 'goes on from what the provider has', async () => {
		here = 2_500_000;
		await uploadFile( ID, film, 'film.mp4' );
		expect( chunks ).toEqual( [ 500_000 ] );
	} );

	it( 'asks again after a lost answer, and adds nothing twice', async () => {
		server.use(
			http.post(
				URL_OF,
				async ( { request } ) => {
					await take( request );
					return HttpResponse.error();
				},
				{ once: true }
			)
		);
		const shown = await watch( () => uploadFile( ID, film, 'film.mp4' ) );
		expect( chunks.reduce( ( sum, size ) => sum + size, 0 ) ).toBe(
			film.size
		);
		// Said while it waits for its next try, and no longer.
		const waits = shown.flatMap( ( [ one ] ) =>
			one ? [ one.waits ] : []
		);
		expect( waits.filter( Boolean ) ).toHaveLength( 1 );
		expect( waits.at( -1 ) ).toBe( false );
	} );

	it( 'makes its chunks smaller for a server that takes only small ones', async () => {
		total = 600_000;
		server.use(
			http.post( URL_OF, async ( { request } ) => {
				const copy = request.clone();
				return ( await copy.arrayBuffer() ).byteLength > 300_000
					? new HttpResponse( 'too large', { status: 413 } )
					: take( request );
			} )
		);
		await uploadFile( ID, film.slice( 0, total ), 'a.mp4' );
		expect( Math.max( ...chunks ) ).toBeLessThanOrEqual( 300_000 );
		expect( chunks.length ).toBeGreaterThan( 1 );
	} );

	it( 'is over when the provider refuses the file: the thread says why', async () => {
		server.use(
			http.post( URL_OF, () =>
				problemAnswer( 'unsupported_media_type', 415 )
			)
		);
		await expect(
			uploadFile( ID, film, 'film.mp4' )
		).resolves.toBeUndefined();
	} );

	it( 'throws what the reader can do something about', async () => {
		server.use(
			http.get( URL_OF, () => problemAnswer( 'signed_out', 401 ) )
		);
		await expect(
			uploadFile( ID, film, 'film.mp4' )
		).rejects.toMatchObject( { code: 'signed_out' } );
	} );

	it( 'called off, it tells the provider and is over', async () => {
		let cancelled = 0;
		server.use(
			http.post( `${ SITE }/attachments/:id/cancel`, () => {
				cancelled++;
				return HttpResponse.json( { cancelled: true } );
			} )
		);
		const stop = runningUploads.watch( ( [ one ] ) => {
			if ( one && one.sent > 0 ) {
				one.cancel();
			}
		} );
		await uploadFile( ID, film, 'film.mp4' );
		stop();
		expect( cancelled ).toBe( 1 );
		expect( here ).toBeLessThan( film.size );
	} );
} );
