import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AccessGrantList } from '../../src/contract/access.ts';
import type { DeskTicket } from '../../src/contract/desk.ts';
import type { SiteEventList } from '../../src/contract/site-event.ts';
import type { Ticket } from '../../src/contract/ticket.ts';
import { planOf } from '../../src/provider/contracts/plan-of.ts';
import { sweep } from '../../src/provider/jobs/sweep.ts';
import { usePlanFolders } from '../../src/provider/plans/load-plans.ts';
import {
	buildNewMessage,
	buildPerson,
	buildReply,
	nextUlid,
	NOW,
} from '../support/builders.ts';
import { later, startAccessRoom } from './support/access-room.ts';
import { DUE } from './support/breach-stage.ts';
import { codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';

/* `standaard` promises an answer by Thursday 10:00 in Amsterdam to what came in on Tuesday at 10:00; see breach-stage.ts. */

const room = startAccessRoom();
const { owner, give, revoke } = room;

const asOwner = async () =>
	( await owner().get( `/v1/tickets/${ room.ticket }` ) ).json< Ticket >();
const atDesk = async () =>
	(
		await room.agent.get( `/v1/desk/tickets/${ room.ticket }` )
	).json< DeskTicket >();
const spans = async () =>
	( await asOwner() ).pauses.map( ( { from, to } ) => [ from, to ] );
const dueAt = async () => ( await atDesk() ).item.due_at;
const told = async () =>
	( await owner().get( '/v1/events' ) )
		.json< SiteEventList >()
		.events.map( ( { type, data } ) => [ type, data.ticket_id ] );
const setStatus = ( status: string ) =>
	room.agent.post( `/v1/desk/tickets/${ room.ticket }/status`, { status } );
const pauseByHand = () =>
	room.agent.post( `/v1/desk/tickets/${ room.ticket }/pauses`, {
		reason: 'access_withheld',
		note: 'The sign-in to the host.',
	} );
/** Given in the first hour and withdrawn in the next. */
const giveAndRevoke = async () => {
	const { grant } = await give();
	room.provider.setNow( later( 1 ) );
	return revoke( grant.id );
};

describe( 'access that its owner withdraws', () => {
	it( 'stops the clock from that instant: once, with who and when, for both sides', async () => {
		expect( ( await giveAndRevoke() ).statusCode ).toBe( 200 );
		const pause = {
			reason: 'access_withheld',
			label: 'The client has not given access.',
			from: later( 1 ),
			to: null,
			note: 'The access was withdrawn.',
			opened_by: { kind: 'site', name: 'Anna de Vries', you: true },
			ended_by: null,
		};
		expect( ( await asOwner() ).pauses ).toMatchObject( [ pause ] );
		const { ticket, item } = await atDesk();
		expect( ticket.pauses ).toMatchObject( [
			{ ...pause, opened_by: { ...pause.opened_by, you: false } },
		] );
		expect( item.due_at ).toBeNull();
		expect( ticket.updated_at ).toBe( later( 1 ) );
		expect( await told() ).toEqual( [ [ 'ticket.changed', room.ticket ] ] );
	} );

	it( 'says so in the language of who withdrew it', async () => {
		const { grant } = await give();
		await owner().post(
			`/v1/access-grants/${ grant.id }/revoke`,
			undefined,
			{ person: buildPerson( { locale: 'nl' } ) }
		);
		expect( ( await asOwner() ).pauses[ 0 ]?.note ).toBe(
			'De toegang is ingetrokken.'
		);
	} );

	it( 'runs again with the next grant: the deadline is computed anew, by the office time that was lost', async () => {
		expect( await dueAt() ).toBe( DUE );
		await giveAndRevoke();
		room.provider.setNow( later( 3 ) );
		await give();
		expect( ( await asOwner() ).pauses ).toMatchObject( [
			{
				from: later( 1 ),
				to: later( 3 ),
				ended_by: { kind: 'site', name: 'Anna de Vries', you: true },
			},
		] );
		expect( await dueAt() ).toBe( '2026-11-12T11:00:00.000Z' );
		expect( await told() ).toHaveLength( 2 );
		await give();
		expect( await told(), 'nothing stood still' ).toHaveLength( 2 );
	} );

	it( 'stops again when the next grant is withdrawn too', async () => {
		await giveAndRevoke();
		room.provider.setNow( later( 2 ) );
		const { grant } = await give();
		room.provider.setNow( later( 3 ) );
		await revoke( grant.id );
		expect( await spans() ).toEqual( [
			[ later( 1 ), later( 2 ) ],
			[ later( 3 ), null ],
		] );
	} );

	it( 'is the agent’s to let run again, too', async () => {
		await giveAndRevoke();
		const [ pause ] = ( await asOwner() ).pauses;
		room.provider.setNow( later( 2 ) );
		const ended = await room.agent.post(
			`/v1/desk/tickets/${ room.ticket }/pauses/${ pause?.id }/end`,
			{ note: '' }
		);
		expect( ended.statusCode ).toBeLessThan( 300 );
		expect( await dueAt() ).toBe( '2026-11-12T10:00:00.000Z' );
		await give();
		expect( await spans() ).toEqual( [ [ later( 1 ), later( 2 ) ] ] );
	} );

	it( 'moves no deadline that had passed', async () => {
		const { grant } = await give( { hours: 100 } );
		room.provider.setNow( '2026-11-12T12:00:00.000Z' );
		await revoke( grant.id );
		expect( await dueAt() ).toBe( DUE );
	} );
} );

describe( 'several grants of one ticket', () => {
	it( 'only the last that ran stops the clock', async () => {
		const first = ( await give() ).grant;
		const second = ( await give() ).grant;
		await give( { hours: 1 } );
		await revoke( first.id );
		expect( await spans() ).toEqual( [] );
		room.provider.setNow( later( 2 ) );
		await revoke( second.id );
		expect( await spans() ).toEqual( [ [ later( 2 ), null ] ] );
	} );

	it( 'two owners who withdraw one each at one moment stop it once', async () => {
		const grants = [ ( await give() ).grant, ( await give() ).grant ];
		await Promise.all( grants.map( ( { id } ) => revoke( id ) ) );
		expect( await spans() ).toEqual( [ [ NOW, null ] ] );
	} );

	it( 'a grant of another ticket holds no clock of this one', async () => {
		const { grant } = await give();
		const here = room.ticket;
		room.ticket = (
			await openTicket( room.provider.app, room.site.token )
		).ticket.id;
		await give();
		await revoke( grant.id );
		expect( await spans() ).toEqual( [] );
		room.ticket = here;
		expect( await spans() ).toEqual( [ [ NOW, null ] ] );
	} );
} );

describe( 'a request that comes again', () => {
	it.each( [
		[ 'with its key', true ],
		[ 'as another one', false ],
	] )( '%s stops the clock once', async ( _, repeated ) => {
		const { grant } = await give();
		const key = nextUlid();
		const again = () =>
			owner().post( `/v1/access-grants/${ grant.id }/revoke`, undefined, {
				key: repeated ? key : nextUlid(),
			} );
		const first = await again();
		room.provider.setNow( later( 1 ) );
		expect( ( await again() ).body ).toBe( first.body );
		expect( await spans() ).toEqual( [ [ NOW, null ] ] );
		expect( await told() ).toHaveLength( 1 );
	} );

	it( 'a withdrawal that fails half way leaves nothing, and can be asked for again', async () => {
		const { grant } = await give();
		await sql`create function refuse_note() returns trigger language plpgsql as $$
			begin raise exception 'no room'; end $$`.execute( room.provider.db );
		await sql`create trigger refuse_note before insert on pause_notes
			for each row execute function refuse_note()`.execute( room.provider.db );
		const failed = await revoke( grant.id );
		await sql`drop function refuse_note cascade`.execute(
			room.provider.db
		);
		expect( failed.statusCode ).toBe( 500 );
		expect( await spans() ).toEqual( [] );
		expect( await dueAt() ).toBe( DUE );
		const read = await owner().get(
			`/v1/tickets/${ room.ticket }/access-grants`
		);
		expect( read.json< AccessGrantList >().grants ).toMatchObject( [
			{ status: 'active', revoked_at: null },
		] );
		await revoke( grant.id );
		expect( await spans() ).toEqual( [ [ NOW, null ] ] );
	} );
} );

describe( 'no clock stands still', () => {
	it( 'for access that ended by itself, also when it is withdrawn afterwards', async () => {
		const { grant } = await give( { hours: 1 } );
		room.provider.setNow( later( 1 ) );
		await revoke( grant.id );
		await sweep( room.provider.db, later( 1 ) );
		expect( await spans() ).toEqual( [] );
		expect( await dueAt() ).toBe( DUE );
	} );

	it.each( [ 'left', 'switched_off' ] )(
		'for access that ended because of %s: no owner withdrew it',
		async ( why ) => {
			const { grant } = await give();
			const ended = await owner().post(
				`/v1/access-grants/${ grant.id }/revoke`,
				{ why }
			);
			expect( ended.statusCode ).toBe( 200 );
			expect( await spans() ).toEqual( [] );
			expect( await dueAt() ).toBe( DUE );
		}
	);

	it( 'for access that ended with the connection', async () => {
		await give();
		await owner().delete( '/v1/connection' );
		expect( ( await atDesk() ).ticket.pauses ).toEqual( [] );
	} );

	it( 'for a request to withdraw it that is refused', async () => {
		const { grant } = await give();
		const refused = await owner().post(
			`/v1/access-grants/${ grant.id }/revoke`,
			undefined,
			{ person: buildPerson( { ref: '8', role: 'employee' } ) }
		);
		expect( codeOf( refused ) ).toBe( 'not_found' );
		expect( await spans() ).toEqual( [] );
	} );

	it( 'where the ticket is solved', async () => {
		const { grant } = await give();
		await setStatus( 'solved' );
		await revoke( grant.id );
		expect( await spans() ).toEqual( [] );
		expect( await told(), 'of the status alone' ).toHaveLength( 1 );
	} );

	it( 'where an answer was given: what the client asks next has its promise', async () => {
		const { grant } = await give();
		await room.agent.post(
			`/v1/desk/tickets/${ room.ticket }/messages`,
			buildReply()
		);
		await revoke( grant.id );
		await owner().post(
			`/v1/tickets/${ room.ticket }/messages`,
			buildNewMessage()
		);
		expect( await spans() ).toEqual( [] );
		expect( await dueAt() ).toBe( DUE );
	} );

	it( 'where the plan has no such pause', async () => {
		const folder = await mkdtemp( join( tmpdir(), 'plans-' ) );
		const { id: _, ...plan } = planOf( {
			plan_id: 'standaard',
			plan_version: 1,
		} );
		await writeFile(
			join( folder, 'bare-1.json' ),
			JSON.stringify( { ...plan, id: 'bare', pauses: [] } )
		);
		usePlanFolders( [ folder ] );
		await room.provider.db
			.updateTable( 'contracts' )
			.where( 'id', '=', room.site.contract_id )
			.set( { plan_id: 'bare' } )
			.execute();
		await giveAndRevoke();
		expect( await spans() ).toEqual( [] );
		usePlanFolders( [] );
		await rm( folder, { recursive: true } );
	} );
} );

describe( 'a clock that an agent stopped for want of access', () => {
	it( 'is stopped once, and what the agent asked for is not given with a sign-in to the site', async () => {
		await pauseByHand();
		expect( ( await giveAndRevoke() ).statusCode ).toBe( 200 );
		room.provider.setNow( later( 2 ) );
		await give();
		expect( await spans() ).toEqual( [ [ NOW, null ] ] );
	} );

	it( 'is not stopped by hand for the same reason while the client’s word does it', async () => {
		await giveAndRevoke();
		expect( codeOf( await pauseByHand() ) ).toBe( 'state_conflict' );
	} );
} );
