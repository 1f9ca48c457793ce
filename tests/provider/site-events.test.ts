import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import type { SiteEventList } from '../../src/contract/site-event.ts';
import { deliverEvent } from '../../src/provider/events/deliver-event.ts';
import { tellSite } from '../../src/provider/events/tell-site.ts';
import { NOW } from '../support/builders.ts';
import { testJobContext } from './support/job-context.ts';
import { pairEar } from './support/pair-ear.ts';
import { openSiteEar, type SiteEar } from './support/site-ear.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* What leaves for a site and what it may say to it. The queue around it is in jobs.test.ts. */

type Paired = Awaited< ReturnType< typeof pairEar > >;

let provider: TestProvider;
let ear: SiteEar;
let paired: Paired;
beforeAll( async () => {
	provider = await startTestProvider();
	ear = await openSiteEar();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	ear.heard.splice( 0 );
	ear.answer( 204 );
	paired = await pairEar( provider, ear.url );
} );
afterAll( async () => {
	await ear.close();
	await provider.close();
} );

const LATER = '2026-11-10T09:10:01.000Z';
const NEXT_DAY = '2026-11-11T09:00:01.000Z';

const placeOf = ( { provider_id, site_id }: Paired ) => ( {
	provider_id,
	site_id,
} );
const tell = ( of: Paired, at = NOW ) =>
	provider.db.transaction().execute( ( trx ) =>
		tellSite( trx, placeOf( of ), {
			type: 'journal.changed',
			ticket_id: null,
			at,
		} )
	);
const lastOf = ( { site_id }: Paired ) =>
	provider.db
		.selectFrom( 'site_events' )
		.where( 'site_id', '=', site_id )
		.orderBy( 'id', 'desc' )
		.selectAll()
		.executeTakeFirstOrThrow();
/** Tells something and tries once to deliver it. */
async function deliver( part: Parameters< typeof testJobContext >[ 1 ] = {} ) {
	await tell( paired );
	const { id } = await lastOf( paired );
	const failed = await deliverEvent( testJobContext( provider, part ), {
		...placeOf( paired ),
		id,
	} ).then(
		() => null,
		( error: Error ) => error.message
	);
	return { failed, event: await lastOf( paired ) };
}
const list = async ( after = '' ) =>
	(
		await paired.site.get( `/v1/events${ after && `?after=${ after }` }` )
	).json< SiteEventList >();
const rotate = async ( body?: object ) =>
	( await paired.site.post( '/v1/connection/rotate', body ) ).json< {
		event_secret: string | null;
		token: string;
	} >();
const verifies = ( secret: string | null ) => {
	const { headers, body } = ear.heard.at( -1 ) ?? { headers: {}, body: '' };
	// The library's clock is the machine's, so the time that was signed is put in its place.
	const at = new Date( Number( headers[ 'webhook-timestamp' ] ) * 1000 );
	return ( headers[ 'webhook-signature' ] ?? '' )
		.split( ' ' )
		.includes(
			new Webhook( secret ?? '' ).sign(
				headers[ 'webhook-id' ] ?? '',
				at,
				body
			)
		);
};

describe( 'what a site answers', () => {
	it( 'with 2xx is taken, and never sent again', async () => {
		const { failed, event } = await deliver();
		expect( [ failed, event.delivered_at, event.tries ] ).toEqual( [
			null,
			NOW,
			1,
		] );
		await deliverEvent( testJobContext( provider ), {
			...placeOf( paired ),
			id: event.id,
		} );
		expect( ear.heard ).toHaveLength( 1 );
	} );

	it( 'with 409 was taken before, the answer was lost', async () => {
		ear.answer( 409 );
		expect( ( await deliver() ).event.delivered_at ).toBe( NOW );
	} );

	it.each( [ 301, 302, 307, 401, 404, 500, 503 ] )(
		'G2: with %i is a failure, and no redirect is followed',
		async ( status ) => {
			ear.answer( status, { location: ear.url } );
			const { failed, event } = await deliver();
			expect( failed ).toBe( `The site answered ${ status }.` );
			expect( event ).toMatchObject( {
				delivered_at: null,
				tries: 1,
				problem: failed,
			} );
			expect( ear.heard ).toHaveLength( 1 );
		}
	);

	it( 'with 410 stops it, until the site rotates its keys', async () => {
		ear.answer( 410 );
		expect( ( await deliver() ).failed ).toBeNull();
		ear.answer( 204 );
		await deliver();
		expect( ear.heard ).toHaveLength( 1 );
		await rotate();
		await deliver();
		expect( ear.heard ).toHaveLength( 2 );
	} );

	it( 'with 410 stops nothing that was made while it was on its way, and comes again', async () => {
		ear.answer( 410 );
		ear.meanwhile( rotate );
		expect( ( await deliver() ).failed ).toBe( 'The site answered 410.' );
		ear.answer( 204 );
		expect( ( await deliver() ).failed ).toBeNull();
		expect( ear.heard ).toHaveLength( 2 );
	} );
} );

describe( 'where events go', () => {
	const pairAt = async ( site_url: string, events_url: string ) =>
		( await pairEar( provider, events_url ) ).event_secret !== null &&
		site_url !== '';

	it( 'is where the site is paired, and nowhere else', async () => {
		const other = await rotate( {
			events_url: 'https://elsewhere.example/wp-json/deskside/v1/events',
		} );
		expect( other.event_secret ).not.toBeNull();
		await deliver();
		expect( ear.heard ).toHaveLength( 1 );
	} );

	it( 'is nowhere for a site that names no address', async () => {
		const silent = await pairEar( provider, undefined );
		expect( silent.event_secret ).toBeNull();
		expect( await pairAt( 'x', 'https://shop.example/events' ) ).toBe(
			true
		);
	} );

	it( 'G1: is no place on this machine, except in development', async () => {
		const config = { ...provider.config, allowLoopbackSites: false };
		const { failed } = await deliver( { config } );
		expect( failed ).toBe(
			'The site’s address leads into an internal network.'
		);
		expect( ear.heard ).toHaveLength( 0 );
	} );

	it.each( [
		'http://10.0.0.7/e',
		'http://192.168.1.1/e',
		'http://169.254.169.254/e',
		'http://[::ffff:10.0.0.7]/e',
		'http://[fd00::1]/e',
		'http://0x7f.1/e',
		'http://2130706433/e',
		'http://0/e',
	] )( 'G1: is never %s', async ( url ) => {
		await provider.db
			.updateTable( 'site_webhooks' )
			.set( { url } )
			.where( 'site_id', '=', paired.site_id )
			.execute();
		const config = { ...provider.config, allowLoopbackSites: false };
		expect( ( await deliver( { config } ) ).failed ).toMatch(
			/internal network|not known/
		);
	} );

	it( 'is closed when the site disconnects', async () => {
		await paired.site.delete( '/v1/connection' );
		await deliver();
		expect( ear.heard ).toHaveLength( 0 );
	} );
} );

describe( 'a rotation', () => {
	it( 'signs with both keys for a day, so that a lost answer misses nothing', async () => {
		const { event_secret } = await rotate();
		await deliver( { now: () => LATER } );
		expect( [
			verifies( event_secret ),
			verifies( paired.event_secret ),
		] ).toEqual( [ true, true ] );
		await deliver( { now: () => NEXT_DAY } );
		expect( [
			verifies( event_secret ),
			verifies( paired.event_secret ),
		] ).toEqual( [ true, false ] );
	} );

	it( 'F1: never gives two sites one key', async () => {
		const other = await pairEar( provider, ear.url );
		expect( other.event_secret ).not.toBe( paired.event_secret );
	} );
} );

describe( 'GET /v1/events', () => {
	it( 'goes on after a cursor, and gives each event once and in order', async () => {
		const told: string[] = [];
		for ( let count = 0; count < 103; count++ ) {
			await tell( paired );
			told.push( ( await lastOf( paired ) ).id );
		}
		const first = await list();
		expect( [ first.events.length, first.more ] ).toEqual( [ 100, true ] );
		const second = await list( first.cursor );
		expect( second.more ).toBe( false );
		expect(
			[ ...first.events, ...second.events ].map( ( { id } ) => id )
		).toEqual( told );
		expect( await list( second.cursor ) ).toEqual( {
			events: [],
			cursor: second.cursor,
			more: false,
		} );
	} );

	it( 'shows what was written before but committed after it was read', async () => {
		await tell( paired, '2026-11-10T09:00:05.000Z' );
		const { cursor } = await list();
		await tell( paired, '2026-11-10T09:00:01.000Z' );
		expect( ( await list( cursor ) ).events ).toHaveLength( 1 );
	} );

	it( 'A8: shows nothing of another site', async () => {
		await tell( await pairEar( provider, ear.url ) );
		expect( ( await list() ).events ).toEqual( [] );
	} );
} );
