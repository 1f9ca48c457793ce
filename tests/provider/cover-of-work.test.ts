import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeskTicket } from '../../src/contract/desk.ts';
import type { DeskClass } from '../../src/contract/desk-class.ts';
import { NOW } from '../support/builders.ts';
import { asAgent, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

/* What the estimate says of a topic's cost is what the books take its minutes from. */

let provider: TestProvider;
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

const useSite = async ( part: Parameters< typeof seedSite >[ 1 ] = {} ) => {
	site = await seedSite( provider.db, part );
	agent = asAgent(
		provider.app,
		( await seedAgent( provider.db, site.provider_id ) ).cookie
	);
};
beforeEach( () => useSite() );

const open = async ( part: Parameters< typeof openTicket >[ 2 ] ) =>
	( await openTicket( provider.app, site.token, part ) ).ticket.id;
const record = ( id: string, minutes: number ) =>
	agent.post( `/v1/desk/tickets/${ id }/minutes`, {
		minutes,
		work: 'Read the log',
		worked_at: NOW,
	} );
const booked = async ( id: string, minutes: number ) => {
	const { entries, contract, ticket } = (
		await record( id, minutes )
	).json< DeskTicket >();
	const last = entries.at( -1 );
	return {
		entry: [ last?.minutes, last?.billable, last?.included ],
		remaining: contract.minutes.allowance?.remaining,
		worked: ticket.minutes_used,
		cover: contract.cover,
	};
};

describe( 'minutes on a topic', () => {
	it( 'at the hourly rate are billed, and leave the allowance to what is fair use', async () => {
		const id = await open( {
			topic: 'upgrade',
			consent: { minutes_cap: 60, text: 'Up to 60.' },
		} );
		expect( await booked( id, 45 ) ).toEqual( {
			entry: [ 0, 45, 0 ],
			remaining: 30,
			worked: 45,
			cover: 'billable',
		} );
		const other = await open( { topic: 'upgrade' } );
		expect( codeOf( await record( other, 1 ) ) ).toBe( 'consent_required' );
	} );

	it( 'of fair use take the allowance first', async () => {
		const id = await open( { topic: 'shop_function' } );
		expect( await booked( id, 20 ) ).toEqual( {
			entry: [ -20, 0, 0 ],
			remaining: 10,
			worked: 20,
			cover: 'allowance',
		} );
	} );

	it( 'that the plan includes cost nothing, also where the plan grants none', async () => {
		await useSite( { plan_id: 'triage' } );
		const id = await open( { topic: 'site_down' } );
		expect( await booked( id, 20 ) ).toEqual( {
			entry: [ 0, 0, 20 ],
			remaining: undefined,
			worked: 20,
			cover: 'included',
		} );
	} );

	it( 'that nobody has quoted yet cost nothing: looking at it is not billed', async () => {
		const id = await open( { topic: 'none_of_these' } );
		expect( await booked( id, 20 ) ).toEqual( {
			entry: [ 0, 0, 20 ],
			remaining: 30,
			worked: 20,
			cover: 'included',
		} );
	} );

	it( 'that the provider gives away need no agreement, and leave the allowance alone', async () => {
		for ( const topic of [ 'upgrade', 'shop_function' ] ) {
			const id = await open( { topic } );
			const said = await agent.post( `/v1/desk/tickets/${ id }/minutes`, {
				minutes: 12,
				work: 'A gift',
				worked_at: NOW,
				at_no_charge: true,
			} );
			const { entries, contract } = said.json< DeskTicket >();
			expect( entries.at( -1 ) ).toMatchObject( {
				minutes: 0,
				billable: 0,
				included: 12,
			} );
			expect( contract.minutes.allowance?.remaining ).toBe( 30 );
		}
	} );

	it( 'go where the class that an agent gave it says', async () => {
		const id = await open( { topic: 'shop_function' } );
		const url = `/v1/desk/tickets/${ id }/class`;
		const { changes } = ( await agent.get( url ) ).json< DeskClass >();
		await agent.post( url, {
			topic: 'upgrade',
			urgency: null,
			facts: {},
			reason: 'It is an upgrade.',
			seen: changes.length,
		} );
		expect( codeOf( await record( id, 1 ) ) ).toBe( 'consent_required' );
	} );
} );
