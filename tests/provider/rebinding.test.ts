import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { postToSite } from '../../src/provider/events/post-to-site.ts';
import { openSiteEar, type SiteEar } from './support/site-ear.ts';

/* G2: names whose answer changes, and names with several answers. */

const answers = vi.hoisted( () => ( {
	asked: 0,
	next: [] as { address: string; family: number }[][],
} ) );
vi.mock( 'node:dns/promises', () => ( {
	lookup: async () => {
		answers.asked++;
		return answers.next.shift() ?? [];
	},
} ) );

const four = ( address: string ) => ( { address, family: 4 } );

let ear: SiteEar;
beforeAll( async () => {
	ear = await openSiteEar();
} );
beforeEach( () => {
	answers.asked = 0;
	ear.heard.splice( 0 );
} );
afterAll( () => ear.close() );

const post = ( allowLoopback: boolean ) =>
	postToSite( {
		url: ear.url.replace( '127.0.0.1', 'moved.example' ),
		headers: {},
		body: '{}',
		allowLoopback,
	} );

it( 'G2: the connection goes to the number that was checked; the name is asked once', async () => {
	answers.next = [ [ four( '127.0.0.1' ) ], [ four( '192.0.2.1' ) ] ];
	expect( await post( true ) ).toBe( 204 );
	expect( [ answers.asked, ear.heard.length ] ).toEqual( [ 1, 1 ] );
} );

it( 'G2: a name that leads inside is not called, nor one of whose numbers a single one does', async () => {
	answers.next = [
		[ four( '127.0.0.1' ) ],
		[ four( '93.184.216.34' ), four( '127.0.0.1' ) ],
		[ four( '93.184.216.34' ), { address: '::1', family: 6 } ],
	];
	for ( let name = 0; name < 3; name++ ) {
		await expect( post( false ) ).rejects.toThrow( 'internal network' );
	}
	expect( ear.heard ).toEqual( [] );
} );
