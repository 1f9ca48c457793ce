import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
	PersonData,
	PersonErased,
} from '../../src/contract/person-data.ts';
import { HANDLERS } from '../../src/provider/jobs/handlers.ts';
import { buildNewTicket, buildPerson, nextUlid } from '../support/builders.ts';
import { asSite } from './support/clients.ts';
import { testJobContext } from './support/job-context.ts';
import { announce, drawPng } from './support/pictures.ts';
import { seedStage, type Stage } from './support/route-calls.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
beforeAll( async () => {
	provider = await startTestProvider();
}, 60_000 );
afterAll( () => provider.close() );

const ref = buildPerson().ref;
const siteOf = ( { site }: Stage ) => asSite( provider.app, site.token );
const dataOf = async ( stage: Stage, who = ref, after = '' ) =>
	(
		await siteOf( stage ).get(
			`/v1/people/${ who }/data${ after && `?after=${ after }` }`
		)
	).json< PersonData >();
const erase = async ( stage: Stage, who = ref ) =>
	(
		await siteOf( stage ).post( `/v1/people/${ who }/erasure`, {} )
	).json< PersonErased >();

/** Every value of every table of the provider, and every file: what a search over all of it would find. */
async function everythingKept(): Promise< string > {
	const { rows } = await sql< { name: string } >`
		select table_name as name from information_schema.tables where table_schema = 'public'`.execute(
		provider.db
	);
	const tables = await Promise.all(
		rows.map( async ( { name } ) =>
			JSON.stringify(
				(
					await sql`select * from ${ sql.table( name ) }`.execute(
						provider.db
					)
				).rows
			)
		)
	);
	return tables.join( '\n' );
}

const filesKept = async () =>
	(
		await readdir( join( provider.dataDir, 'attachments' ), {
			recursive: true,
			withFileTypes: true,
		} )
	).filter( ( entry ) => entry.isFile() );

describe( 'what is kept of a person', () => {
	it( 'is told whole, page by page, and only to their own site', async () => {
		const stage = await seedStage( provider, { mark: 'exported' } );
		await sql`
			insert into messages
			select provider_id, site_id, 'msg_' || lpad( number::text, 26, '0' ), ticket_id, author_kind, author_ref, author_name, body, written_at, received_at
			from messages, generate_series( 1, 101 ) number where id = ${ stage.things.message }`.execute(
			provider.db
		);
		const first = await dataOf( stage );
		const second = await dataOf( stage, ref, first.next ?? 'none' );
		expect( [ first.items.length, second.next ] ).toEqual( [ 100, null ] );
		const items = [ ...first.items, ...second.items ];
		expect( items.map( ( { kind } ) => kind ).sort() ).toEqual( [
			'attachment',
			...Array.from( { length: 102 }, () => 'message' ),
			'ticket',
		] );
		expect( items.find( ( { kind } ) => kind === 'ticket' ) ).toMatchObject(
			{ name: 'Anna de Vries exported', email: buildPerson().email }
		);
	} );

	it( 'A4: somebody else of the site, or the same number of another site, brings nothing', async () => {
		const stage = await seedStage( provider, { mark: 'mine' } );
		const neighbour = await seedStage( provider, { mark: 'theirs' } );
		expect( ( await dataOf( stage, 'somebody-else' ) ).items ).toEqual(
			[]
		);
		expect( JSON.stringify( await dataOf( neighbour ) ) ).not.toContain(
			'mine'
		);
		expect( await erase( stage, 'somebody-else' ) ).toMatchObject( {
			tickets: 0,
			messages: 0,
		} );
		await erase( neighbour );
		expect( JSON.stringify( await dataOf( stage ) ) ).toContain( 'mine' );
	} );

	it( 'is erased everywhere, and what stays is the evidence that is told', async () => {
		const before = ( await filesKept() ).length;
		const person = buildPerson( {
			ref: 'leaving',
			name: 'Zoë Vanhorenbeek',
			email: 'zoe@gone.example',
		} );
		const stage = await seedStage( provider );
		const site = asSite( provider.app, stage.site.token, person );
		const ticket = await openFor( site );
		expect( ( await filesKept() ).length ).toBe( before + 2 );

		expect( await erase( stage, 'leaving' ) ).toEqual( {
			...{ tickets: 1, messages: 1, attachments: 1, retained: 0 },
		} );
		const kept = await everythingKept();
		for ( const trace of [
			'Vanhorenbeek',
			'zoe@gone',
			'my secret words',
		] ) {
			expect( kept ).not.toContain( trace );
		}
		expect( ( await filesKept() ).length ).toBe( before + 1 );
		expect( ( await dataOf( stage, 'leaving' ) ).items ).toEqual( [] );
		expect(
			( await site.get( `/v1/tickets/${ ticket }` ) ).statusCode
		).toBe( 200 );
	} );

	it( 'is not said to be erased while a file of theirs is there; asked again, it is', async () => {
		const person = buildPerson( {
			ref: 'held',
			email: 'held@gone.example',
		} );
		const stage = await seedStage( provider );
		const before = ( await filesKept() ).map( ( { name } ) => name );
		await openFor( asSite( provider.app, stage.site.token, person ) );
		const [ file ] = ( await filesKept() ).filter(
			( { name } ) => ! before.includes( name )
		);
		const path = join( file?.parentPath ?? '', file?.name ?? '' );
		// A folder in its place cannot be removed as a file is.
		await rm( path );
		await mkdir( path );
		const key = nextUlid();
		const ask = () =>
			siteOf( stage ).post( '/v1/people/held/erasure', {}, { key } );
		expect( ( await ask() ).statusCode ).toBe( 500 );
		expect( ( await dataOf( stage, 'held' ) ).items ).toHaveLength( 3 );
		await rmdir( path );
		await writeFile( path, 'there again' );
		expect( ( await ask() ).json() ).toMatchObject( { attachments: 1 } );
		expect( ( await dataOf( stage, 'held' ) ).items ).toEqual( [] );
		expect( ( await filesKept() ).map( ( { name } ) => name ) ).toEqual(
			before
		);
	} );

	it( 'the same erasure twice is one', async () => {
		const stage = await seedStage( provider );
		const key = nextUlid();
		const once = () =>
			siteOf( stage ).post( `/v1/people/${ ref }/erasure`, {}, { key } );
		const first = await once();
		expect( first.json() ).toMatchObject( { tickets: 1 } );
		expect( ( await once() ).body ).toBe( first.body );
		expect( await erase( stage ) ).toMatchObject( { tickets: 0 } );
	} );
} );

describe( 'how long solved tickets are kept', () => {
	it( 'is told to the site', async () => {
		const stage = await seedStage( provider );
		expect(
			( await siteOf( stage ).get( '/v1/retention' ) ).json()
		).toEqual( { months: null } );
	} );

	it( 'the sweep takes people and words out after it, never before, never from an open one', async () => {
		const stage = await seedStage( provider, { mark: 'to be swept' } );
		const context = testJobContext( provider );
		const run = ( at: string ) =>
			HANDLERS.sweep(
				{
					...context,
					config: { ...context.config, retentionMonths: 6 },
					now: () => at,
				},
				{}
			);
		const marked = async () =>
			JSON.stringify( await dataOf( stage ) ).includes( 'to be swept' );
		await run( '2036-01-01T00:00:00.000Z' );
		expect( await marked() ).toBe( true );
		await provider.db
			.updateTable( 'tickets' )
			.set( { status: 'solved', updated_at: '2030-01-01T00:00:00.000Z' } )
			.where( 'id', '=', stage.things.ticket )
			.execute();
		await run( '2030-06-30T00:00:00.000Z' );
		expect( await marked() ).toBe( true );
		await run( '2030-07-02T00:00:00.000Z' );
		expect( await marked() ).toBe( false );
	} );
} );

/** A ticket of a person with words and a picture of their own. */
async function openFor( site: ReturnType< typeof asSite > ): Promise< string > {
	const bytes = await drawPng();
	const attachment = announce( bytes );
	const ticket = buildNewTicket( {
		subject: 'my secret words',
		body: 'my secret words',
		attachments: [ attachment ],
	} );
	expect( ( await site.post( '/v1/tickets', ticket ) ).statusCode ).toBe(
		201
	);
	await site.put( `/v1/attachments/${ attachment.id }`, bytes, 'image/png' );
	return ticket.id;
}
