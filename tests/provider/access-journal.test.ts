import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AccessGrantList } from '../../src/contract/access.ts';
import type { JournalPage } from '../../src/contract/journal.ts';
import { sweep } from '../../src/provider/jobs/sweep.ts';
import { NOW } from '../support/builders.ts';
import { later, startAccessRoom } from './support/access-room.ts';
import { buildNewGrant } from './support/access-route-table.ts';
import { asSite } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedSite } from './support/seed.ts';

const room = startAccessRoom();
const { owner, give, enter, revoke } = room;

const minutesLater = ( minutes: number ) => later( minutes / 60 );

const entries = async () =>
	( await owner().get( '/v1/journal' ) ).json< JournalPage >().entries;
const journal = async () =>
	( await entries() ).map( ( { subject } ) => subject );

describe( 'access in the journal', () => {
	it( 'stands in the journal, turn by turn', async () => {
		const { grant } = await give();
		await enter( grant.id );
		await revoke( grant.id );
		const told = ( await journal() ).join( '\n' );
		expect( told ).toContain( 'given to the provider: as Editor' );
		expect( told ).toContain( 'asked to come in' );
		expect( told ).toContain( 'taken back' );
	} );

	it( 'says in the journal what was left out', async () => {
		await give( { may_not: [ 'plugins', 'deleting' ] } );
		const [ told ] = await journal();
		expect( told ).toContain( 'as Editor, until' );
		expect( told ).toContain(
			'May not: install, update or switch plugins; delete anything.'
		);
		await give( { may_not: [] } );
		expect( ( await journal() ).join() ).toMatch( /until [^.]+\.,/ );
	} );

	it( 'says in the journal who came in, once for each time', async () => {
		const { grant } = await give();
		const came = async () =>
			( await entries() ).filter( ( { subject } ) =>
				subject.includes( 'came in' )
			);
		for ( const [ number, minutes ] of [ 10, 20 ].entries() ) {
			const asked = minutesLater( minutes );
			room.provider.setNow( asked );
			await enter( grant.id );
			room.provider.setNow( minutesLater( minutes + 5 ) );
			expect( await came() ).toHaveLength( number );
			const use = (
				await owner().get(
					`/v1/tickets/${ room.ticket }/access-grants`
				)
			).json< AccessGrantList >().grants[ 0 ]?.uses[ number ];
			const path = `/v1/access-grants/${ grant.id }/uses/${ use?.id }`;
			await owner().post( path, {
				came_in_at: minutesLater( minutes + 1 ),
			} );
			await owner().post( path, {
				came_in_at: minutesLater( minutes + 2 ),
			} );
			expect( await came() ).toHaveLength( number + 1 );
			expect( ( await came() )[ 0 ] ).toMatchObject( {
				subject: expect.stringContaining( 'Mila Jansen came in' ),
				happened_at: minutesLater( minutes + 1 ),
				ticket_id: room.ticket,
				written_by: { kind: 'agent', name: 'Mila Jansen' },
			} );
		}
	} );

	it.each( [ -60, 60 ] )(
		'a site’s clock that is %d minutes off puts nobody in the journal before they asked or after it was told',
		async ( minutes ) => {
			const { grant } = await give();
			await enter( grant.id );
			const use = (
				await owner().get(
					`/v1/tickets/${ room.ticket }/access-grants`
				)
			).json< AccessGrantList >().grants[ 0 ]?.uses[ 0 ];
			await owner().post(
				`/v1/access-grants/${ grant.id }/uses/${ use?.id }`,
				{ came_in_at: minutesLater( minutes ) }
			);
			const told = ( await entries() ).find( ( { subject } ) =>
				subject.includes( 'came in' )
			);
			expect( told?.happened_at ).toBe( NOW );
		}
	);

	it( 'F4: says in the journal that it ended by itself, once, at its instant, by the provider’s own clock', async () => {
		const { grant } = await give( { hours: 1 } );
		await give( { hours: 2 } );
		const taken = ( await give( { hours: 1 } ) ).grant;
		await revoke( taken.id );
		const ended = async () =>
			( await entries() ).filter( ( { subject } ) =>
				subject.includes( 'ended by itself' )
			);
		await sweep( room.provider.db, minutesLater( 59 ) );
		expect( await ended() ).toEqual( [] );
		room.provider.setNow( later( 1.5 ) );
		await Promise.all( [
			sweep( room.provider.db, later( 1.5 ) ),
			sweep( room.provider.db, later( 1.5 ) ),
		] );
		expect( await ended() ).toMatchObject( [
			{
				subject: expect.stringContaining( 'as Editor' ),
				happened_at: grant.ends_at,
				ticket_id: room.ticket,
			},
		] );
		await sweep( room.provider.db, later( 3 ) );
		expect( await ended() ).toHaveLength( 2 );
	} );

	it( 'F4: says so once when an owner takes it back in the very moment that it ends, or before the sweep', async () => {
		const { db } = room.provider;
		await sql`create function write_slowly() returns trigger language plpgsql as $$ begin perform pg_sleep( 0.3 ); return new; end $$`.execute(
			db
		);
		const first = ( await give( { hours: 1 } ) ).grant;
		const second = ( await give( { hours: 2 } ) ).grant;
		await sql`create trigger write_slowly before insert on journal_entries for each row execute function write_slowly()`.execute(
			db
		);
		room.provider.setNow( later( 1.5 ) );
		const swept = sweep( db, later( 1.5 ) );
		await setTimeout( 100 );
		expect( ( await revoke( first.id ) ).statusCode ).toBe( 200 );
		await swept;
		await sql`drop trigger write_slowly on journal_entries`.execute( db );
		room.provider.setNow( later( 2.5 ) );
		expect( ( await revoke( second.id ) ).statusCode ).toBe( 200 );
		await sweep( db, later( 2.5 ) );
		expect(
			( await journal() ).filter( ( told ) =>
				/ended by itself|taken back/.test( told )
			)
		).toEqual( [
			expect.stringContaining( 'ended by itself' ),
			expect.stringContaining( 'ended by itself' ),
		] );
	} );
} );

it( 'what the journal says of access is set right by nobody: it is a record, no note', async () => {
	const { grant } = await give();
	await enter( grant.id );
	const [ entered, given ] = await entries();
	expect( [ entered?.is_record, given?.is_record ] ).toEqual( [
		true,
		true,
	] );
	const contract = `/v1/desk/contracts/${ room.site.contract_id }`;
	for ( const [ post, entry ] of [
		[ owner().post, `/v1/journal/${ given?.id }` ],
		[ room.agent.post, `${ contract }/journal/${ entered?.id }` ],
	] as const ) {
		const answer = await post( `${ entry }/corrections`, {
			revision: 1,
			subject: 'Nothing happened',
			text: '',
			happened_at: NOW,
			ended_at: null,
		} );
		expect( answer.statusCode ).toBe( 403 );
	}
	expect( await entries() ).toEqual( [ entered, given ] );
} );

describe( 'access that ends because the site lets go', () => {
	const grants = async () =>
		( await readGrantsOf( room.ticket ) ).map(
			( { status, revoked_by, revoked_at } ) => ( {
				status,
				by: revoked_by?.name,
				at: revoked_at,
			} )
		);
	const readGrantsOf = async ( ticket: string ) =>
		(
			await room.agent.get( `/v1/desk/tickets/${ ticket }/access-grants` )
		).json< AccessGrantList >().grants;
	const keys = () =>
		room.provider.db
			.selectFrom( 'access_keys' )
			.where( 'site_id', '=', room.site.site_id )
			.selectAll()
			.execute();
	const subjects = async () =>
		(
			await room.provider.db
				.selectFrom( 'journal_entries' )
				.where( 'contract_id', '=', room.site.contract_id )
				.orderBy( 'written_at', 'desc' )
				.orderBy( 'id', 'desc' )
				.select( [ 'subject', 'by_name', 'happened_at' ] )
				.execute()
		).map( ( { subject, by_name } ) => [ by_name, subject ] );

	it( 'ends with the plugin that held it to its time, and the journal says so', async () => {
		const { grant } = await give();
		await owner().post( `/v1/access-grants/${ grant.id }/revoke`, {
			why: 'switched_off',
		} );
		expect( await grants() ).toEqual( [
			{ status: 'revoked', by: 'Anna de Vries', at: NOW },
		] );
		expect( ( await subjects() )[ 0 ] ).toEqual( [
			'Anna de Vries',
			expect.stringMatching(
				/^Access to the site’s admin ended, because the plugin was switched off on the site \(as Editor, would have ended on /
			),
		] );
	} );

	it.each( [ 'x', '', null ] )(
		'takes no other reason: %s',
		async ( why ) => {
			const { grant } = await give();
			const answer = await owner().post(
				`/v1/access-grants/${ grant.id }/revoke`,
				{ why }
			);
			expect( answer.statusCode ).toBe( 400 );
		}
	);

	it( 'F5: ends with the connection, every grant that is open and no other site’s', async () => {
		const over = ( await give( { hours: 1 } ) ).grant;
		room.provider.setNow( later( 2 ) );
		const taken = ( await give() ).grant;
		await revoke( taken.id );
		await give();
		await give( { hours: 48 } );
		const neighbour = await seedSite( room.provider.db );
		const { ticket } = await openTicket(
			room.provider.app,
			neighbour.token
		);
		await asSite( room.provider.app, neighbour.token ).post(
			`/v1/tickets/${ ticket.id }/access-grants`,
			buildNewGrant()
		);
		room.provider.setNow( later( 3 ) );
		expect( ( await owner().delete( '/v1/connection' ) ).statusCode ).toBe(
			204
		);
		const by = 'Anna de Vries';
		expect( await grants() ).toEqual( [
			{ status: 'revoked', by, at: later( 3 ) },
			{ status: 'revoked', by, at: later( 3 ) },
			{ status: 'revoked', by, at: later( 2 ) },
			{ status: 'ended', by: undefined, at: null },
		] );
		expect( await keys() ).toEqual( [
			expect.objectContaining( { grant_id: over.id } ),
		] );
		const told = ( await subjects() ).filter(
			( [ , subject ] ) =>
				subject?.includes( 'because the site was disconnected' )
		);
		expect( told.map( ( [ name ] ) => name ) ).toEqual( [ by, by ] );
		expect(
			await room.provider.db
				.selectFrom( 'access_grants' )
				.where( 'site_id', '=', neighbour.site_id )
				.select( 'revoked_at' )
				.execute()
		).toEqual( [ { revoked_at: null } ] );
	} );

	it( 'ends as the word of who gave it where nobody is named', async () => {
		await give();
		await room.provider.app.inject( {
			method: 'DELETE',
			url: '/v1/connection',
			headers: { authorization: `Bearer ${ room.site.token }` },
		} );
		expect( await grants() ).toMatchObject( [
			{ status: 'revoked', by: 'Anna de Vries' },
		] );
	} );
} );
