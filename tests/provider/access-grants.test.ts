import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
	accessPayload,
	type AccessEntry,
	type AccessGrant,
	type AccessGrantList,
} from '../../src/contract/access.ts';
import { entryUrl } from '../../src/provider/grants/entry-url.ts';
import { sweep } from '../../src/provider/jobs/sweep.ts';
import { buildPerson, NOW } from '../support/builders.ts';
import { buildNewGrant } from './support/access-route-table.ts';
import { later, startAccessRoom } from './support/access-room.ts';
import { codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';

const room = startAccessRoom();
const { owner, give, enter, revoke } = room;

const employee = buildPerson( { ref: '8', name: 'Bo Smit', role: 'employee' } );

const keys = () =>
	room.provider.db
		.selectFrom( 'access_keys' )
		.where( 'site_id', '=', room.site.site_id )
		.select( 'grant_id' )
		.execute();
/** As PHP does it: the signature over the text as it was sent, with the key that the site was given. */
function isSigned( entry: string, publicKey: string ): boolean {
	const [ said = '', signature = '' ] = entry.split( '.' );
	const key = createPublicKey( {
		key: {
			kty: 'OKP',
			crv: 'Ed25519',
			x: Buffer.from( publicKey, 'base64' ).toString( 'base64url' ),
		},
		format: 'jwk',
	} );
	return verify(
		null,
		Buffer.from( said ),
		key,
		Buffer.from( signature, 'base64url' )
	);
}

describe( 'access to a site', () => {
	it( 'is given for hours, with a key of its own for the room.site, and read by both sides', async () => {
		const { grant, public_key } = await give();
		expect( grant ).toMatchObject( {
			role_label: 'Editor',
			may_not: [ 'deleting' ],
			status: 'active',
			granted_by: { name: 'Anna de Vries', you: true },
			ends_at: later( 24 ),
			uses: [],
		} );
		expect( Buffer.from( public_key, 'base64' ) ).toHaveLength( 32 );
		const read = await room.agent.get(
			`/v1/desk/tickets/${ room.ticket }/access-grants`
		);
		expect( read.json< AccessGrantList >().grants ).toMatchObject( [
			{ id: grant.id, granted_by: { you: false } },
		] );
		expect( read.body ).not.toContain( public_key );
	} );

	it( 'F6: carries an agent over with an entry that only this grant’s key verifies', async () => {
		const { grant, public_key } = await give();
		const other = await give();
		const entered = await enter( grant.id );
		expect( entered.headers[ 'cache-control' ] ).toBe( 'no-store' );
		const { entry, url } = entered.json< AccessEntry >();
		expect( isSigned( entry, public_key ) ).toBe( true );
		expect( isSigned( entry, other.public_key ) ).toBe( false );
		const said = JSON.parse(
			Buffer.from( entry.split( '.' )[ 0 ] ?? '', 'base64url' ).toString()
		) as unknown;
		expect( accessPayload.parse( said ) ).toMatchObject( {
			site: room.site.site_id,
			grant: grant.id,
			agent: 'Mila Jansen',
			iat: Math.floor( Date.parse( NOW ) / 1000 ),
			exp: Math.floor( Date.parse( NOW ) / 1000 ) + 120,
		} );
		expect( new URL( url ).pathname ).toBe( '/wp-admin/admin-post.php' );
	} );

	it( 'notes who asked to come in, and when the site let them in: the first word counts', async () => {
		const { grant } = await give();
		await enter( grant.id );
		const use = (
			await owner().get( `/v1/tickets/${ room.ticket }/access-grants` )
		).json< AccessGrantList >().grants[ 0 ]?.uses[ 0 ];
		expect( use ).toMatchObject( {
			agent: 'Mila Jansen',
			asked_at: NOW,
			came_in_at: null,
		} );
		const path = `/v1/access-grants/${ grant.id }/uses/${ use?.id }`;
		await owner().post( path, { came_in_at: later( 1 ) } );
		const again = await owner().post( path, { came_in_at: later( 2 ) } );
		expect( again.json< AccessGrant >().uses[ 0 ]?.came_in_at ).toBe(
			later( 1 )
		);
	} );

	it( 'F4: ends at its instant, by the clock alone', async () => {
		const { grant } = await give( { hours: 1 } );
		room.provider.setNow( later( 1 ) );
		expect( codeOf( await enter( grant.id ) ) ).toBe( 'state_conflict' );
		const read = await room.agent.get(
			`/v1/desk/tickets/${ room.ticket }/access-grants`
		);
		expect( read.json< AccessGrantList >().grants[ 0 ]?.status ).toBe(
			'ended'
		);
		expect( await keys() ).toHaveLength( 1 );
		await sweep( room.provider.db, later( 1 ) );
		expect( await keys() ).toHaveLength( 0 );
	} );

	it( 'F5: is taken back at once, with its key, and stays taken back', async () => {
		const { grant } = await give();
		expect( ( await revoke( grant.id ) ).json() ).toMatchObject( {
			status: 'revoked',
			revoked_by: { name: 'Anna de Vries' },
			revoked_at: NOW,
		} );
		expect( await keys() ).toHaveLength( 0 );
		expect( codeOf( await enter( grant.id ) ) ).toBe( 'state_conflict' );
		room.provider.setNow( later( 1 ) );
		expect( ( await revoke( grant.id ) ).json() ).toMatchObject( {
			revoked_at: NOW,
		} );
	} );

	it( 'is an owner’s to give and to take back', async () => {
		const as = { person: employee };
		const refusals = async () => {
			const { grant } = await give();
			const given = await owner().post(
				`/v1/tickets/${ room.ticket }/access-grants`,
				buildNewGrant(),
				as
			);
			const taken = await owner().post(
				`/v1/access-grants/${ grant.id }/revoke`,
				undefined,
				as
			);
			return [ codeOf( given ), codeOf( taken ) ];
		};
		// A colleague's ticket is not there for an employee.
		expect( await refusals() ).toEqual( [ 'not_found', 'not_found' ] );
		room.ticket = (
			await openTicket( room.provider.app, room.site.token, {}, employee )
		).ticket.id;
		expect( await refusals() ).toEqual( [ 'forbidden', 'forbidden' ] );
	} );

	it.each( [ 0, 337, 1.5 ] )(
		'lasts from 1 hour to 14 days: %d hours are refused',
		async ( hours ) => {
			const refused = await owner().post(
				`/v1/tickets/${ room.ticket }/access-grants`,
				buildNewGrant( { hours } )
			);
			expect( codeOf( refused ) ).toBe( 'invalid_request' );
		}
	);

	it( 'F4: cannot be lengthened or reopened in the table either', async () => {
		const { grant } = await give();
		await revoke( grant.id );
		const change = ( set: object ) =>
			room.provider.db
				.updateTable( 'access_grants' )
				.where( 'id', '=', grant.id )
				.set( set )
				.execute();
		await expect(
			change( {
				revoked_at: null,
				revoked_ref: null,
				revoked_name: null,
			} )
		).rejects.toThrow( 'stays as it was given' );
		const { grant: open } = await give();
		await expect(
			room.provider.db
				.updateTable( 'access_grants' )
				.where( 'id', '=', open.id )
				.set( { ends_at: later( 300 ) } )
				.execute()
		).rejects.toThrow( 'stays as it was given' );
	} );
} );

describe( 'the address that an entry is posted to', () => {
	it( 'stands below the site’s own address', () => {
		expect( entryUrl( 'https://shop.example/nl' ) ).toBe(
			'https://shop.example/nl/wp-admin/admin-post.php?action=deskside_enter'
		);
	} );

	it( 'is never unencrypted, except on this machine', () => {
		expect( () => entryUrl( 'http://shop.example/' ) ).toThrow( 'https' );
		expect( entryUrl( 'http://127.0.0.1:8080/' ) ).toContain( '127.0.0.1' );
	} );
} );
