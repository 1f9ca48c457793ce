import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
	JournalEntry,
	JournalHistory,
	JournalPage,
} from '../../src/contract/journal.ts';
import { buildPerson, nextUlid, NOW } from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
beforeAll( async () => {
	provider = await startTestProvider();
} );
beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
	agent = asAgent(
		provider.app,
		( await seedAgent( provider.db, site.provider_id ) ).cookie
	);
} );
afterAll( () => provider.close() );

const employee = buildPerson( { ref: '8', name: 'Bo Smit', role: 'employee' } );
const owner = () => asSite( provider.app, site.token );
const desk = () => `/v1/desk/contracts/${ site.contract_id }/journal`;
const buildEntry = ( part = {} ) => ( {
	id: `jou_${ nextUlid() }`,
	kind: 'function',
	subject: 'Coupons at the checkout',
	text: 'By the plugin Smart Coupons.',
	happened_at: '2026-10-01T08:00:00.000Z',
	ended_at: null,
	...part,
} );
const list = async ( query = '' ) =>
	( await owner().get( `/v1/journal${ query }` ) ).json< JournalPage >();
const work = ( ticket: string, minutes: number, what: string ) =>
	agent.post( `/v1/desk/tickets/${ ticket }/minutes`, {
		minutes,
		work: what,
		worked_at: NOW,
	} );

describe( 'the journal', () => {
	it( 'holds functions, anomalies and work of both sides, what happened last first', async () => {
		await owner().post( '/v1/journal', buildEntry() );
		await agent.post(
			desk(),
			buildEntry( {
				kind: 'anomaly',
				subject: 'The cron runs late',
				happened_at: '2026-11-01T08:00:00.000Z',
				ended_at: '2026-11-02T08:00:00.000Z',
			} )
		);
		const { entries, next } = await list();
		expect(
			entries.map( ( { kind, subject, written_by } ) => [
				kind,
				subject,
				written_by,
			] )
		).toEqual( [
			[
				'anomaly',
				'The cron runs late',
				{ kind: 'agent', name: 'Mila Jansen', you: false },
			],
			[
				'function',
				'Coupons at the checkout',
				{ kind: 'site', name: 'Anna de Vries', you: true },
			],
		] );
		expect( next ).toBeNull();
		expect( ( await list( '?kind=anomaly' ) ).entries ).toHaveLength( 1 );
		const atDesk = ( await agent.get( desk() ) ).json< JournalPage >();
		expect( atDesk.entries.map( ( { id } ) => id ) ).toEqual(
			entries.map( ( { id } ) => id )
		);
	} );

	it( 'pages without gap or repeat', async () => {
		for ( let count = 0; count < 53; count++ ) {
			await owner().post( '/v1/journal', buildEntry() );
		}
		const first = await list();
		const second = await list( `?after=${ first.next }` );
		const ids = [ ...first.entries, ...second.entries ].map(
			( { id } ) => id
		);
		expect( new Set( ids ).size ).toBe( 53 );
		expect( second.next ).toBeNull();
	} );

	it( 'keeps what was corrected, and refuses a correction of what somebody else corrected', async () => {
		const entry = buildEntry();
		await owner().post( '/v1/journal', entry );
		const correct = ( revision: number, subject: string ) =>
			owner().post( `/v1/journal/${ entry.id }/corrections`, {
				revision,
				subject,
				text: '',
				happened_at: entry.happened_at,
				ended_at: NOW,
			} );
		expect(
			( await correct( 1, 'Coupons' ) ).json< JournalEntry >()
		).toMatchObject( { revision: 2, subject: 'Coupons', ended_at: NOW } );
		expect( codeOf( await correct( 1, 'Vouchers' ) ) ).toBe(
			'state_conflict'
		);
		expect( ( await list() ).entries ).toMatchObject( [
			{ revision: 2, subject: 'Coupons' },
		] );
		const { revisions } = (
			await owner().get( `/v1/journal/${ entry.id }` )
		).json< JournalHistory >();
		expect( revisions.map( ( { subject } ) => subject ) ).toEqual( [
			'Coupons at the checkout',
			'Coupons',
		] );
	} );

	it( 'lets each side correct only what it wrote', async () => {
		const entry = buildEntry();
		await owner().post( '/v1/journal', entry );
		const said = await agent.post(
			`${ desk() }/${ entry.id }/corrections`,
			{
				revision: 1,
				subject: 'Other',
				text: '',
				happened_at: NOW,
				ended_at: null,
			}
		);
		expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
			403,
			'forbidden',
		] );
	} );

	it.each( [
		[
			'what has not happened',
			{ happened_at: '2026-11-11T09:00:00.000Z' },
		],
		[
			'a year that no database has',
			{ happened_at: '0000-01-01T00:00:00.000Z' },
		],
		[
			'an end before its beginning',
			{ ended_at: '2026-09-30T08:00:00.000Z' },
		],
		[ 'work that ends', { kind: 'work', ended_at: NOW } ],
		[ 'no subject', { subject: '  ' } ],
	] )( 'refuses %s, and says where', async ( _what, part ) => {
		const said = await owner().post( '/v1/journal', buildEntry( part ) );
		expect( said.statusCode ).toBe( 400 );
		expect( said.json< { fields: object[] } >().fields ).toHaveLength( 1 );
		expect( ( await list() ).entries ).toEqual( [] );
	} );

	it( 'is read by employees and written by owners', async () => {
		const as = asSite( provider.app, site.token, employee );
		const entry = buildEntry();
		await owner().post( '/v1/journal', entry );
		expect(
			( await as.get( '/v1/journal' ) ).json< JournalPage >().entries
		).toHaveLength( 1 );
		for ( const answer of [
			await as.post( '/v1/journal', buildEntry() ),
			await as.post( `/v1/journal/${ entry.id }/corrections`, {
				revision: 1,
				subject: 'x',
				text: '',
				happened_at: NOW,
				ended_at: null,
			} ),
			await as.get( '/v1/journal.csv' ),
		] ) {
			expect( [ answer.statusCode, codeOf( answer ) ] ).toEqual( [
				403,
				'forbidden',
			] );
		}
	} );
} );

describe( "a ticket's work", () => {
	it( 'stands in the journal with its minutes, or neither does', async () => {
		const { ticket } = await openTicket( provider.app, site.token );
		await work( ticket.id, 12, 'Read the log' );
		const refused = await work( ticket.id, 31, 'Beyond the allowance' );
		expect( codeOf( refused ) ).toBe( 'consent_required' );
		expect( ( await list( '?kind=work' ) ).entries ).toMatchObject( [
			{
				subject: 'Read the log',
				ticket_id: ticket.id,
				happened_at: NOW,
				written_by: { name: 'Mila Jansen' },
				is_record: false,
			},
		] );
	} );

	it( "of other people's tickets says nothing to an employee", async () => {
		const { ticket: own } = await openTicket(
			provider.app,
			site.token,
			{},
			employee
		);
		const { ticket: other } = await openTicket( provider.app, site.token );
		await work( own.id, 5, 'Own work' );
		await work( other.id, 7, 'Secret work' );
		const { entries } = (
			await asSite( provider.app, site.token, employee ).get(
				'/v1/journal'
			)
		).json< JournalPage >();
		expect(
			entries.map( ( { subject, ticket_id } ) => [ subject, ticket_id ] )
		).toEqual(
			expect.arrayContaining( [
				[ 'Own work', own.id ],
				[ '', null ],
			] )
		);
		expect( JSON.stringify( entries ) ).not.toContain( 'Secret' );
	} );
} );

describe( 'the export', () => {
	it( 'has every revision, and nothing in it runs as a formula', async () => {
		const entry = buildEntry( {
			subject: '=HYPERLINK("https://evil.example")',
			text: 'two\nlines, "quoted"',
		} );
		await owner().post( '/v1/journal', entry );
		await owner().post( `/v1/journal/${ entry.id }/corrections`, {
			revision: 1,
			subject: '+31 20 555',
			text: '@home',
			happened_at: entry.happened_at,
			ended_at: null,
		} );
		const file = await owner().get( '/v1/journal.csv' );
		expect( file.headers ).toMatchObject( {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': 'attachment; filename="journal.csv"',
		} );
		expect( file.body.startsWith( '\ufeffkind,happened_at' ) ).toBe( true );
		expect( file.body ).toContain(
			`"'=HYPERLINK(""https://evil.example"")"`
		);
		expect( file.body ).toContain( `'+31 20 555,'@home` );
		expect( file.body ).toContain( '"two\nlines, ""quoted"""' );
		expect( file.body ).toMatch( /,1,yes,,jou_.*\r\n.*,2,,,jou_/s );
		expect( ( await agent.get( `${ desk() }.csv` ) ).body ).toBe(
			file.body
		);
	} );
} );

describe( 'the table', () => {
	it.each( [
		sql`update journal_entries set subject = 'x'`,
		sql`delete from journal_entries`,
		sql`truncate journal_entries`,
		sql`insert into journal_entries select provider_id, contract_id, id, 3, kind, subject, text, happened_at, ended_at,
			site_id, ticket_id, minute_entry_id, by_kind, by_ref, by_name, written_at from journal_entries`,
		sql`insert into journal_entries select provider_id, contract_id, id, 2, 'anomaly', subject, text, happened_at, ended_at,
			site_id, ticket_id, minute_entry_id, by_kind, by_ref, by_name, written_at from journal_entries where revision = 1`,
	] )( 'only grows, revision by revision (%#)', async ( statement ) => {
		await owner().post( '/v1/journal', buildEntry() );
		await expect( statement.execute( provider.db ) ).rejects.toThrow(
			/only grows|follows nothing/
		);
	} );
} );
