import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TicketList } from '../../src/contract/ticket.ts';
import {
	buildNewMessage,
	buildPerson,
	buildReply,
	NOW,
} from '../support/builders.ts';
import { asAgent, asSite, codeOf } from './support/clients.ts';
import { openTicket } from './support/open-ticket.ts';
import { announce } from './support/pictures.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
beforeAll( async () => {
	provider = await startTestProvider();
} );
afterAll( () => provider.close() );

const bo = buildPerson( { ref: '8', name: 'Bo Smit', role: 'employee' } );
const open = ( subject: string, body: string, person = buildPerson() ) =>
	openTicket( provider.app, site.token, { subject, body }, person );

beforeEach( async () => {
	provider.setNow( NOW );
	site = await seedSite( provider.db );
	const { cookie } = await seedAgent( provider.db, site.provider_id );
	const agent = asAgent( provider.app, cookie );
	const { ticket } = await open( 'Coupon field', 'It is gone at 100% zoom.' );
	await agent.post(
		`/v1/desk/tickets/${ ticket.id }/messages`,
		buildReply( { body: 'The cache of Varnish was stale.' } )
	);
	await agent.post( `/v1/desk/tickets/${ ticket.id }/status`, {
		status: 'solved',
	} );
	const { ticket: second } = await open(
		'Shipping',
		'Zones_2 are wrong.',
		bo
	);
	await asSite( provider.app, site.token, bo ).post(
		`/v1/tickets/${ second.id }/messages`,
		buildNewMessage( {
			attachments: [
				announce( Buffer.from( 'x' ), { name: 'zones.png' } ),
			],
		} )
	);
	await open( 'Payment', 'Nothing of the others.' );
} );

const found = async (
	query: Record< string, string >,
	person = buildPerson()
) =>
	(
		await asSite( provider.app, site.token, person ).get(
			`/v1/tickets?${ new URLSearchParams( query ).toString() }`
		)
	)
		.json< TicketList >()
		.tickets.map( ( { subject } ) => subject )
		.sort();

describe( 'the history of a site', () => {
	it.each( [
		[ { q: 'coupon' }, [ 'Coupon field' ] ],
		[ { q: 'VARNISH stale' }, [ 'Coupon field' ] ],
		[ { q: 'coupon shipping' }, [] ],
		[ { q: 'zones.png' }, [ 'Shipping' ] ],
		[ { q: 'bo smit' }, [ 'Shipping' ] ],
		[ { q: '#3' }, [ 'Payment' ] ],
		[ { q: '100%' }, [ 'Coupon field' ] ],
		[ { q: 'Zones_2' }, [ 'Shipping' ] ],
		[ { q: 'Zones%2' }, [] ],
		[ { q: '_' }, [ 'Shipping' ] ],
		[ { q: '\\' }, [] ],
		[ { q: '   ' }, [ 'Coupon field', 'Payment', 'Shipping' ] ],
		[ { status: 'open' }, [ 'Payment', 'Shipping' ] ],
		[ { status: 'solved' }, [ 'Coupon field' ] ],
		[ { mine: '1' }, [ 'Coupon field', 'Payment' ] ],
		[ { mine: '1', status: 'open', q: 'nothing' }, [ 'Payment' ] ],
	] )( 'finds by %j', async ( query, subjects ) => {
		expect( await found( query as Record< string, string > ) ).toEqual(
			subjects
		);
	} );

	it( 'A6: holds nothing of a colleague for an employee, and nothing of another site for anybody', async () => {
		expect( await found( { q: 'coupon' }, bo ) ).toEqual( [] );
		expect( await found( {}, bo ) ).toEqual( [ 'Shipping' ] );
		site = await seedSite( provider.db, { provider_id: site.provider_id } );
		expect( await found( { q: 'coupon' } ) ).toEqual( [] );
	} );

	it.each( [
		"' or 1=1 --",
		"%' union select password_hash from agents --",
		'$1',
		'{{7*7}}',
		'\u0000',
		'(((((',
	] )( 'D1, D2: takes %j as words', async ( q ) => {
		expect( await found( { q } ) ).toEqual(
			q === '\u0000' ? expect.any( Array ) : []
		);
	} );

	it( 'D2: takes no other filter and no longer words', async () => {
		for ( const query of [
			'orderby=subject',
			'status=new%27',
			'mine=2',
			`q=${ 'a'.repeat( 101 ) }`,
		] ) {
			const said = await asSite( provider.app, site.token ).get(
				`/v1/tickets?${ query }`
			);
			expect( [ said.statusCode, codeOf( said ) ] ).toEqual( [
				400,
				'invalid_request',
			] );
		}
	} );
} );
