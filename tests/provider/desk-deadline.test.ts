import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskTicket } from '../../src/contract/desk.ts';
import type { DeskStatement } from '../../src/contract/minutes.ts';
import { NOW } from '../support/builders.ts';
import { asAgent, codeOf } from './support/clients.ts';
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

const readTicket = async () => {
	const { ticket } = await openTicket( provider.app, site.token );
	const url = `/v1/desk/tickets/${ ticket.id }`;
	return {
		url,
		read: () =>
			agent.get( url ).then( ( answer ) => answer.json< DeskTicket >() ),
	};
};

describe( 'the deadline at the desk', () => {
	it( 'is made of segments that add up to what the plan promises', async () => {
		const { read } = await readTicket();
		const { deadline, item } = await read();
		expect( deadline ).toMatchObject( {
			promise: 'first_answer',
			latest: item.due_at,
		} );
		expect(
			deadline?.segments.reduce(
				( sum, { seconds } ) => sum + seconds,
				0
			)
		).toBe( 960 * 60 );
		expect( deadline?.text ).not.toBe( '' );
	} );

	it( 'is read of a ticket that came at any instant of an open hour, and still adds up', async () => {
		provider.setNow( '2026-11-19T09:17:23.457Z' );
		const { read } = await readTicket();
		const { deadline } = await read();
		expect( deadline?.segments[ 0 ]?.from ).toBe(
			'2026-11-19T09:17:23.457Z'
		);
		const millis = deadline?.segments.map( ( { seconds } ) =>
			Math.round( seconds * 1000 )
		);
		expect( millis?.reduce( ( sum, each ) => sum + each, 0 ) ).toBe(
			960 * 60 * 1000
		);
	} );

	it( 'is none after an answer', async () => {
		const { url, read } = await readTicket();
		await agent.post( `${ url }/status`, { status: 'solved' } );
		expect( ( await read() ).deadline ).toBeNull();
	} );
} );

describe( 'the statement at the desk', () => {
	it( 'is that of the month asked for, with every entry in full', async () => {
		const { url } = await readTicket();
		await agent.post( `${ url }/minutes`, {
			minutes: 12,
			work: 'Looked at it',
			worked_at: NOW,
		} );
		const statement = async ( query = '' ) =>
			(
				await agent.get(
					`/v1/desk/contracts/${ site.contract_id }/minutes${ query }`
				)
			).json< DeskStatement >();
		expect( await statement() ).toMatchObject( {
			month: '2026-11',
			open: true,
			used: 12,
			entries: expect.arrayContaining( [
				expect.objectContaining( {
					kind: 'use',
					work: 'Looked at it',
				} ),
			] ) as unknown,
		} );
		expect( await statement( '?month=2026-10' ) ).toMatchObject( {
			month: '2026-10',
			open: false,
			used: 0,
		} );
	} );

	it( 'says of an earlier month how many minutes a booking of then takes from its allowance', async () => {
		const { url } = await readTicket();
		const october = async () =>
			(
				await agent.get(
					`/v1/desk/contracts/${ site.contract_id }/minutes?month=2026-10`
				)
			).json< DeskStatement >();
		const book = ( minutes: number ) =>
			agent.post( `${ url }/minutes`, {
				minutes,
				work: 'Looked at it',
				worked_at: '2026-10-16T10:00:00.000Z',
			} );
		await book( 5 );
		const { unused } = await october();
		expect( unused ).toBe( 25 );
		expect( codeOf( await book( unused + 1 ) ) ).toBe( 'consent_required' );
		expect( ( await book( unused ) ).statusCode ).toBe( 201 );
		expect( await october() ).toMatchObject( { unused: 0, over: 0 } );
	} );
} );
