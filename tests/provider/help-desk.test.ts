import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
	DeskArticle,
	DeskArticleList,
	DeskTip,
	DeskTipList,
	WriteArticle,
	WriteTip,
} from '../../src/contract/desk-help.ts';
import type { HelpBundle, HelpResults } from '../../src/contract/help.ts';
import { nextUlid, NOW } from '../support/builders.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { asAgent, asSite } from './support/clients.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
let owner: ReturnType< typeof asSite >;
let id = '';

beforeAll( async () => {
	provider = await startTestProvider();
	site = await seedSite( provider.db );
	const { cookie } = await seedAgent( provider.db, site.provider_id );
	agent = asAgent( provider.app, cookie );
	owner = asSite( provider.app, site.token );
} );
beforeEach( () => {
	provider.setNow( NOW );
	id = `text-${ nextUlid().toLowerCase() }`;
} );
afterAll( () => provider.close() );

const LATER = '2026-11-10T10:00:00.000Z';
const buildArticle = (
	given: Partial< WriteArticle > = {}
): WriteArticle => ( {
	id,
	screens: [ 'options-permalink' ],
	plans: [],
	plugins: [ { slug: 'woocommerce', from: '8.0', to: null } ],
	texts: [
		{
			locale: 'en',
			title: 'Addresses of pages',
			keywords: 'permalinks',
			body: 'Press **Save**.',
		},
		{
			locale: 'nl',
			title: 'Adressen',
			keywords: '',
			body: 'Druk op Bewaar.',
		},
	],
	seen: null,
	...given,
} );
const buildTip = ( given: Partial< WriteTip > = {} ): WriteTip => ( {
	id,
	screen: 'options-general',
	field: '#blogname',
	plugin: 'core',
	article: null,
	texts: { en: 'The name of your shop.', nl: 'De naam van uw winkel.' },
	seen: null,
	...given,
} );
const write = async ( given: Partial< WriteArticle > = {} ) =>
	agent.post( '/v1/desk/help/articles', buildArticle( given ) );
const writeTip = async ( given: Partial< WriteTip > = {} ) =>
	agent.post( '/v1/desk/help/tips', buildTip( given ) );
const read = async () =>
	(
		await agent.get( `/v1/desk/help/articles/${ id }` )
	).json< DeskArticle >();
const events = async () =>
	provider.db
		.selectFrom( 'site_events' )
		.where( 'site_id', '=', site.site_id )
		.where( 'type', '=', 'help.changed' )
		.selectAll()
		.execute();

describe( 'an article at the desk', () => {
	it( 'is written, read as it was written, found and read by owners', async () => {
		const written = await write();
		expect( written.statusCode ).toBe( 201 );
		const { seen: _seen, ...article } = buildArticle();
		expect( await read() ).toEqual( {
			...article,
			updated_at: NOW,
			helpful: 0,
			not_helpful: 0,
			missing: [],
		} );
		const found = await owner.get( '/v1/help/search?q=adress%20page' );
		expect(
			found.json< HelpResults >().articles.map( ( one ) => one.id )
		).toContain( id );
		const list = await agent.get(
			'/v1/desk/help/articles?q=addresses&locale=en'
		);
		expect( list.json< DeskArticleList >().articles[ 0 ] ).toMatchObject( {
			title: 'Addresses of pages',
			locales: [ 'en', 'nl' ],
		} );
	} );

	it( 'loses a language that is not named any more, and its words', async () => {
		await write();
		const { texts } = buildArticle();
		const changed = await write( {
			texts: texts.slice( 0, 1 ),
			seen: NOW,
		} );
		expect( changed.json< DeskArticle >().texts ).toHaveLength( 1 );
		const kept = await provider.db
			.selectFrom( 'help_search' )
			.where( 'article_id', '=', id )
			.select( 'locale' )
			.execute();
		expect( kept ).toEqual( [ { locale: 'en' } ] );
	} );

	it( 'is never overwritten unseen, nor made twice', async () => {
		await write();
		provider.setNow( LATER );
		expect( ( await write() ).json() ).toMatchObject( {
			code: 'state_conflict',
		} );
		expect( ( await write( { seen: NOW } ) ).statusCode ).toBe( 201 );
		expect( ( await write( { seen: NOW } ) ).json() ).toMatchObject( {
			code: 'state_conflict',
		} );
	} );

	it( 'is refused without English, without a text, with a language twice', async () => {
		const [ english, dutch ] = buildArticle().texts;
		for ( const texts of [
			[ dutch ],
			[ english, english ],
			[ { ...english, body: ' \n ' } ],
			[],
		] ) {
			const answer = await agent.post( '/v1/desk/help/articles', {
				...buildArticle(),
				texts,
			} );
			expect( answer.json(), JSON.stringify( texts ) ).toMatchObject( {
				code: 'invalid_request',
			} );
		}
		expect(
			( await agent.get( `/v1/desk/help/articles/${ id }` ) ).statusCode
		).toBe( 404 );
	} );

	it( 'goes with its votes, and tips lead nowhere then', async () => {
		await write();
		await writeTip( { article: id } );
		await owner.post( '/v1/help/votes', {
			kind: 'article',
			target: id,
			helpful: false,
			missing: 'Where is Save?',
			screen: '',
			field: '',
		} );
		expect( await read() ).toMatchObject( {
			not_helpful: 1,
			missing: [ 'Where is Save?' ],
		} );
		const removal = { kind: 'article', id, seen: NOW };
		const gone = await agent.post( '/v1/desk/help/removals', removal );
		expect( gone.statusCode ).toBe( 201 );
		expect(
			( await agent.post( '/v1/desk/help/removals', removal ) ).statusCode
		).toBe( 404 );
		const tip = await agent.get( `/v1/desk/help/tips/${ id }` );
		expect( tip.json< DeskTip >().article ).toBeNull();
		await write();
		expect( await read() ).toMatchObject( { not_helpful: 0, missing: [] } );
	} );
} );

describe( 'a tip at the desk', () => {
	it( 'is written, changed, and keeps the day that its effect is counted from', async () => {
		expect( ( await writeTip() ).statusCode ).toBe( 201 );
		provider.setNow( LATER );
		await writeTip( { seen: NOW, texts: { en: 'Shown in the tab.' } } );
		const bundle = await owner.get( '/v1/help' );
		expect(
			bundle.json< HelpBundle >().tips.find( ( one ) => one.id === id )
				?.text
		).toBe( 'Shown in the tab.' );
		const row = await provider.db
			.selectFrom( 'help_tips' )
			.where( 'id', '=', id )
			.select( 'created_at' )
			.executeTakeFirst();
		expect( row?.created_at ).toBe( NOW );
	} );

	it( 'is found by what stands in it, also by signs that a pattern has', async () => {
		await writeTip( { texts: { en: `100 % of ${ id }` } } );
		const find = async ( q: string ) =>
			(
				await agent.get(
					`/v1/desk/help/tips?q=${ encodeURIComponent( q ) }`
				)
			).json< DeskTipList >().tips;
		expect( await find( `% of ${ id }` ) ).toHaveLength( 1 );
		expect( await find( `_ of ${ id }` ) ).toHaveLength( 0 );
		expect( await find( `#blogname` ) ).not.toHaveLength( 0 );
	} );

	it( 'leads to an article that is there', async () => {
		const answer = await writeTip( { article: 'no-such-article' } );
		expect( answer.json() ).toMatchObject( {
			code: 'invalid_request',
			fields: [ { path: 'article' } ],
		} );
	} );
} );

describe( 'lists', () => {
	it( 'come in pages, each text once', async () => {
		for ( let at = 0; at < 51; at++ ) {
			id = `page-${ String( at ).padStart( 2, '0' ) }`;
			await writeTip( { screen: 'paged' } );
			await write( { texts: buildArticle().texts.slice( 0, 1 ) } );
		}
		const all = async ( path: string ) => {
			const ids: string[] = [];
			let after: string | null = '';
			while ( after !== null ) {
				const answer: Record< string, { id: string }[] > & {
					next: string | null;
				} = (
					await agent.get(
						`/v1/desk/help/${ path }${
							after && `?after=${ after }`
						}`
					)
				).json();
				ids.push(
					...( answer[ path ] ?? [] ).map( ( one ) => one.id )
				);
				after = answer.next;
			}
			return ids.filter( ( one ) => one.startsWith( 'page-' ) );
		};
		const expected = Array.from(
			{ length: 51 },
			( _, at ) => `page-${ String( at ).padStart( 2, '0' ) }`
		);
		expect( await all( 'tips' ) ).toEqual( expected );
		expect( await all( 'articles' ) ).toEqual( expected );
	} );
} );

describe( 'what changed', () => {
	it( 'is told to every connected site of the provider, and to no other', async () => {
		const sister = await seedSite( provider.db, {
			provider_id: site.provider_id,
		} );
		const stranger = await seedSite( provider.db );
		const before = ( await events() ).length;
		await writeTip();
		expect( await events() ).toHaveLength( before + 1 );
		const told = await provider.db
			.selectFrom( 'site_events' )
			.where( 'type', '=', 'help.changed' )
			.where( 'site_id', 'in', [ sister.site_id, stranger.site_id ] )
			.select( 'site_id' )
			.execute();
		expect( told ).toEqual( [ { site_id: sister.site_id } ] );
	} );

	it( 'is not told when nothing did', async () => {
		const before = ( await events() ).length;
		await agent.post( '/v1/desk/help/files', { files: [] } );
		await writeTip( { article: 'no-such-article' } );
		expect( await events() ).toHaveLength( before );
	} );
} );

describe( 'a preview', () => {
	it( 'is what owners read, with no HTML of the writer’s own', async () => {
		const answer = await agent.post( '/v1/desk/help/preview', {
			body: `**Save** ${ HOSTILE_TEXTS.slice( 0, 50 ).join( '\n\n' ) }`,
		} );
		const { html } = answer.json< { html: string } >();
		expect( html ).toContain( '<strong>Save</strong>' );
		expect( html ).not.toMatch( /<(?:img|svg|script|iframe|body)\b/ );
	} );
} );
