import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HelpLoop } from '../../src/contract/help.ts';
import { buildNewTicket, buildPerson } from '../support/builders.ts';
import { buildCapture } from '../support/browser-builders.ts';
import { asAgent, asSite } from './support/clients.ts';
import { buildArticleFile, buildTipsFile } from './support/help-files.ts';
import { seedAgent, seedSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let agent: ReturnType< typeof asAgent >;
let owner: ReturnType< typeof asSite >;

const FIELD = {
	label: 'Cost',
	name: 'cost',
	section: 'Flat rate',
	selector: '#flat_rate_cost',
	rect: null,
};
const capture = buildCapture( { field: FIELD } );

const askAbout = ( body: string ) =>
	owner.post( '/v1/tickets', buildNewTicket( { body, capture } ) );
const loop = async () =>
	( await agent.get( '/v1/desk/help/suggestions' ) ).json< HelpLoop >();

beforeAll( async () => {
	provider = await startTestProvider();
	const site = await seedSite( provider.db );
	const { cookie } = await seedAgent( provider.db, site.provider_id );
	agent = asAgent( provider.app, cookie );
	owner = asSite( provider.app, site.token );
	await agent.post( '/v1/desk/help/files', {
		files: [
			buildArticleFile( 'shipping.en', {
				body: 'Shipping costs belong to a zone and a method.',
			} ),
		],
	} );
} );
afterAll( () => provider.close() );

describe( 'the loop', () => {
	it( 'suggests a tip where questions gather, with counts and typical words and nobody’s own', async () => {
		await askAbout( 'The shipping costs are wrong, says Wilhelmina.' );
		await askAbout( 'Which shipping zone? Regards, Wilhelmina' );
		expect( ( await loop() ).suggestions ).toEqual( [] );
		await owner.get(
			'/v1/help/search?q=qwxzj%20wilhelmina%40shop.example&screen=plugins&field=%23flat_rate_cost'
		);
		const { suggestions } = await loop();
		expect( suggestions ).toEqual( [
			{
				screen: 'plugins',
				field: '#flat_rate_cost',
				label: 'Cost',
				tickets: { count: 2, sites: 1 },
				unanswered: { count: 1, sites: 1 },
				not_helpful: 0,
				missing: [],
				words: [ 'shipping' ],
				tip: null,
			},
		] );
	} );

	it( 'shows what a tip changed, and what readers missed in it', async () => {
		provider.setNow( '2026-11-11T09:00:00.000Z' );
		await agent.post( '/v1/desk/help/files', {
			files: [
				buildTipsFile( 'plugins', [
					{
						id: 'cost',
						field: '#flat_rate_cost',
						article: 'shipping',
						en: 'Costs without VAT.',
					},
				] ),
			],
		} );
		provider.setNow( '2026-11-13T08:00:00.000Z' );
		await owner.post( '/v1/help/votes', {
			kind: 'tip',
			target: 'cost',
			helpful: false,
			missing: 'With or without VAT?',
			screen: 'plugins',
			field: '#flat_rate_cost',
		} );
		await owner.post( '/v1/help/solved', {
			article: 'shipping',
			screen: 'plugins',
			field: '#flat_rate_cost',
		} );
		const { suggestions, effects, solved } = await loop();
		expect( suggestions[ 0 ] ).toMatchObject( {
			tip: 'cost',
			not_helpful: 1,
			missing: [ 'With or without VAT?' ],
		} );
		expect( effects ).toEqual( [
			{
				tip: 'cost',
				screen: 'plugins',
				field: '#flat_rate_cost',
				since: '2026-11-11T09:00:00.000Z',
				days: 2,
				before: 2,
				after: 0,
				helpful: 0,
				not_helpful: 1,
			},
		] );
		expect( solved ).toBe( 1 );
	} );

	it( 'is another provider’s secret', async () => {
		const other = await seedSite( provider.db );
		const { cookie } = await seedAgent( provider.db, other.provider_id );
		const theirs = asAgent( provider.app, cookie );
		const { suggestions } = (
			await theirs.get( '/v1/desk/help/suggestions?least=1' )
		).json< HelpLoop >();
		expect( suggestions ).toEqual( [] );
		const article = await asSite( provider.app, other.token ).get(
			'/v1/help/articles/shipping',
			{ person: buildPerson() }
		);
		expect( article.statusCode ).toBe( 404 );
	} );
} );
