import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HelpFiles, HelpResults } from '../../src/contract/help.ts';
import { buildPerson } from '../support/builders.ts';
import { asAgent, asSite } from './support/clients.ts';
import { buildArticleFile, buildTipsFile } from './support/help-files.ts';
import { seedAgent, seedSite, type SeededSite } from './support/seed.ts';
import {
	startTestProvider,
	type TestProvider,
} from './support/test-provider.ts';

let provider: TestProvider;
let site: SeededSite;
let agent: ReturnType< typeof asAgent >;
let owner: ReturnType< typeof asSite >;

const LIBRARY = [
	buildArticleFile( 'permalinks.en', {
		title: 'Changing the addresses of your pages',
		keywords: 'permalinks, 404',
		screens: [ 'options-permalink' ],
		body: 'Open **Settings → Permalinks** and press [Save](admin:options-permalink.php).',
	} ),
	buildArticleFile( 'permalinks.nl', {
		title: 'De adressen van uw pagina’s veranderen',
		body: 'Open Instellingen en sla de permalinks opnieuw op.',
	} ),
	buildArticleFile( 'backups.en', {
		title: 'Restoring a backup',
		plans: [ 'triage' ],
		body: 'Ask us to restore the backup of a day.',
	} ),
	buildArticleFile( 'shipping.en', {
		title: 'Shipping costs',
		plugins: [ 'woocommerce >=8.0 <=9.9' ],
		body: 'Add a zone, then a method.',
	} ),
	buildTipsFile( 'options-general', [
		{
			id: 'blogname',
			field: '#blogname',
			article: 'permalinks',
			en: 'The name of your shop.',
			nl: 'De naam van uw winkel.',
		},
	] ),
];

beforeAll( async () => {
	provider = await startTestProvider();
	site = await seedSite( provider.db );
	const { cookie } = await seedAgent( provider.db, site.provider_id );
	agent = asAgent( provider.app, cookie );
	owner = asSite( provider.app, site.token );
	const answer = await agent.post( '/v1/desk/help/files', {
		files: LIBRARY,
	} );
	expect( answer.json() ).toEqual( { articles: 3, texts: 4, tips: 1 } );
} );
afterAll( () => provider.close() );

describe( 'help files', () => {
	it( 'come back from the export as they went in, and import again without a change', async () => {
		const before = await agent.get( '/v1/desk/help/files' );
		const { files } = before.json< HelpFiles >();
		expect( files.map( ( { path } ) => path ) ).toEqual( [
			'articles/backups.en.md',
			'articles/permalinks.en.md',
			'articles/permalinks.nl.md',
			'articles/shipping.en.md',
			'tips/core-options-general.yaml',
		] );
		expect( files[ 3 ]?.text ).toContain( 'woocommerce >=8.0 <=9.9' );
		await agent.post( '/v1/desk/help/files', { files } );
		const after = await agent.get( '/v1/desk/help/files' );
		expect( after.body ).toBe( before.body );
	} );

	it( 'name every mistake with its file and line, and then nothing is written', async () => {
		const answer = await agent.post( '/v1/desk/help/files', {
			files: [
				buildArticleFile( 'written.en', { body: 'Good.' } ),
				{ path: 'articles/none.en.md', text: 'No front matter' },
				{
					path: 'articles/odd.en.md',
					text: '---\ntitle: Odd\nscrens: [ x ]\n---\nText',
				},
				{
					path: 'articles/tab.en.md',
					text: '---\ntitle: Fine\nplugins:\n  - "woo commerce ??"\n---\nText',
				},
				buildArticleFile( 'lonely.fr', { body: 'Bonjour.' } ),
				{
					path: 'tips/bad.yaml',
					text: 'screen: x\ntips:\n  - id: a\n    field: "#a"\n    nl: Alleen\n',
				},
				buildTipsFile( 'options-writing', [
					{
						id: 'to-nowhere',
						field: '#x',
						article: 'nowhere',
						en: 'x',
					},
				] ),
				{ path: 'articles/notes.txt', text: 'x' },
			],
		} );
		expect( answer.statusCode ).toBe( 400 );
		const { fields } = answer.json< {
			fields: { path: string; message: string }[];
		} >();
		expect( fields.map( ( { path } ) => path ) ).toEqual( [
			'articles/none.en.md:1',
			'articles/odd.en.md:2',
			'articles/tab.en.md:4',
			'tips/bad.yaml:3',
			'articles/notes.txt:1',
			'lonely.fr.md:1',
			'tips/options-writing.yaml:1',
		] );
		const { body } = await agent.get( '/v1/desk/help/files' );
		expect( body ).not.toContain( 'written.en.md' );
	} );
} );

describe( 'a site reading the help', () => {
	it( 'gets cards and tips in its language, English where there is none, and nothing of other plans', async () => {
		const dutch = await owner.get( '/v1/help', {
			person: buildPerson( { locale: 'nl' } ),
		} );
		const { articles, tips } = dutch.json< {
			articles: { id: string; locale: string }[];
			tips: unknown[];
		} >();
		expect(
			articles.map( ( { id, locale } ) => `${ id }.${ locale }` )
		).toEqual( [ 'permalinks.nl', 'shipping.en' ] );
		expect( tips ).toEqual( [
			{
				id: 'blogname',
				screen: 'options-general',
				field: '#blogname',
				plugin: 'core',
				locale: 'nl',
				text: 'De naam van uw winkel.',
				article: 'permalinks',
			},
		] );
	} );

	it( 'reads an article as HTML with links into its own admin, and not one of another plan', async () => {
		const answer = await owner.get( '/v1/help/articles/permalinks' );
		expect( answer.json< { html: string } >().html ).toBe(
			'<p>Open <strong>Settings → Permalinks</strong> and press <a href="admin:options-permalink.php">Save</a>.</p>\n'
		);
		const other = await owner.get( '/v1/help/articles/backups' );
		expect( other.statusCode ).toBe( 404 );
	} );

	it( 'has one vote a person, the last one', async () => {
		const vote = ( helpful: boolean ) =>
			owner.post( '/v1/help/votes', {
				kind: 'article',
				target: 'permalinks',
				helpful,
				missing: helpful ? '' : 'Where the button is',
				screen: 'options-permalink',
				field: '',
			} );
		expect( ( await vote( true ) ).statusCode ).toBe( 201 );
		await vote( false );
		const { rows } = await provider.db
			.selectFrom( 'help_votes' )
			.select( [ 'helpful', 'missing' ] )
			.execute()
			.then( ( found ) => ( { rows: found } ) );
		expect( rows ).toEqual( [
			{ helpful: false, missing: 'Where the button is' },
		] );
		const { helpful } = (
			await owner.get( '/v1/help/articles/permalinks' )
		).json< { helpful: boolean | null } >();
		expect( helpful ).toBe( false );
	} );

	it.each( [
		[ 'en', 'permalnks', 'permalinks' ],
		[ 'en', 'change the address of a page', 'permalinks' ],
		[ 'nl', 'adres pagina veranderd', 'permalinks' ],
		[ 'nl', 'shipping cost', 'shipping' ],
	] as const )( 'finds in %s by "%s"', async ( locale, q, id ) => {
		const answer = await owner.get(
			`/v1/help/search?q=${ encodeURIComponent( q ) }`,
			{ person: buildPerson( { locale } ) }
		);
		expect( answer.json< HelpResults >().articles[ 0 ]?.id ).toBe( id );
	} );

	it.each( [ "'", '\\', '!&|():*<->', '%_', 'the', "a' | 'b':*" ] )(
		'survives the question %s',
		async ( q ) => {
			const answer = await owner.get(
				`/v1/help/search?q=${ encodeURIComponent( q ) }`
			);
			expect( answer.statusCode ).toBe( 200 );
		}
	);

	it( 'needs fewer than five statements for a search in a foreign language', async () => {
		const dutch = { person: buildPerson( { locale: 'nl' } ) };
		// The site's token is read once more beside them.
		expect(
			await provider.countStatements( () =>
				owner.get( '/v1/help/search?q=permalinks', dutch )
			)
		).toBeLessThan( 6 );
	} );
} );
