import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildAgent } from '../testing/build-agent.ts';
import {
	buildDeskArticle,
	buildDeskTip,
	buildSuggestion,
	FakeHelp,
} from '../testing/fake-help.ts';
import { renderPart, setUpDesk } from '../testing/render-desk.tsx';
import { ArticlePage } from './article-page.tsx';
import { HelpPage } from './help-page.tsx';

setUpDesk();

const agent = buildAgent();
const suggestions = ( help: FakeHelp ) =>
	renderPart(
		<HelpPage tab="suggestions" agent={ agent } />,
		help.handlers()
	);

describe( 'what to write next', () => {
	it( 'shows the evidence, and a tip written there is published', async () => {
		const help = new FakeHelp( {
			loop: { suggestions: [ buildSuggestion() ], solved: 5 },
		} );
		const { user } = suggestions( help );
		const place = within(
			await screen.findByRole( 'region', { name: 'Cost' } )
		);
		expect(
			place.getAllByRole( 'listitem' ).map( ( one ) => one.textContent )
		).toEqual( [
			'4 requests from 2 sites',
			'1 search that found nothing from one site',
			'2 readers said “not helpful”',
			'With or without VAT?',
		] );
		expect( place.getByText( 'shipping' ) ).toBeInTheDocument();
		expect( screen.getByRole( 'status' ) ).toHaveTextContent(
			'5 requests were solved'
		);

		await user.click(
			place.getByRole( 'button', { name: 'Write a tip here: Cost' } )
		);
		const text = place.getByRole( 'textbox', {
			name: 'The text behind the “?”',
		} );
		expect( text ).toHaveFocus();
		await user.type( text, 'Without VAT.' );
		expect( place.getByRole( 'figure' ) ).toHaveTextContent(
			'Without VAT.'
		);
		await user.click(
			place.getByRole( 'button', { name: 'Nederlands (missing)' } )
		);
		await user.type( text, 'Zonder btw.' );
		await user.click( place.getByRole( 'button', { name: 'Publish' } ) );
		await waitFor( () =>
			expect( help.tips ).toMatchObject( [
				{
					id: 'woocommerce-page-wc-settings-flat-rate-cost',
					field: '#flat_rate_cost',
					plugin: 'woocommerce',
					texts: { en: 'Without VAT.', nl: 'Zonder btw.' },
				},
			] )
		);
	} );

	it( 'shows what a tip changed', async () => {
		suggestions(
			new FakeHelp( {
				loop: {
					effects: [
						{
							tip: 'cost',
							screen: 'x',
							field: 'y',
							since: '2026-11-01T09:00:00.000Z',
							days: 21,
							before: 9,
							after: 2,
							helpful: 6,
							not_helpful: 1,
						},
					],
				},
			} )
		);
		expect(
			( await screen.findAllByRole( 'cell' ) ).map(
				( one ) => one.textContent
			)
		).toEqual( [ '9', '2', '6 of 7 helped' ] );
	} );
} );

describe( 'a tip that a colleague changed meanwhile', () => {
	it( 'is not overwritten; theirs is shown when the agent says so', async () => {
		const help = new FakeHelp( { tips: [ buildDeskTip() ] } );
		const { user } = renderPart(
			<HelpPage tab="tips" agent={ agent } />,
			help.handlers()
		);
		await user.click(
			await screen.findByRole( 'button', { name: 'Change: cost' } )
		);
		const text = await screen.findByRole( 'textbox', {
			name: 'The text behind the “?”',
		} );
		await user.clear( text );
		await user.type( text, 'Mine.' );
		help.tips = [
			buildDeskTip( {
				texts: { en: 'Theirs.' },
				updated_at: '2026-11-22T09:30:00.000Z',
			} ),
		];
		await user.click( screen.getByRole( 'button', { name: 'Publish' } ) );
		await user.click(
			await screen.findByRole( 'button', { name: /^Throw mine away/ } )
		);
		expect( help.tips[ 0 ]?.texts.en ).toBe( 'Theirs.' );
		await user.click(
			await screen.findByRole( 'button', { name: 'Change: cost' } )
		);
		expect(
			await screen.findByRole( 'textbox', {
				name: 'The text behind the “?”',
			} )
		).toHaveValue( 'Theirs.' );
	} );
} );

describe( 'an article', () => {
	it( 'is changed with its preview beside it, and what was written outlives the page', async () => {
		const help = new FakeHelp( { articles: [ buildDeskArticle() ] } );
		help.html =
			'<p>Press <strong>Save</strong>.<img src=x onerror="alert(1)"><a href="javascript:alert(1)">x</a></p>';
		const page = <ArticlePage id="permalinks" agent={ agent } />;
		const { user, unmount } = renderPart( page, help.handlers() );
		const title = await screen.findByRole( 'textbox', { name: 'Title' } );
		await user.type( title, '!' );
		const preview = screen.getByRole( 'figure' );
		await within( preview ).findByText( 'Save' );
		expect( preview.querySelector( 'img, a[href]' ) ).toBeNull();
		unmount();

		renderPart( page, help.handlers() );
		expect(
			await screen.findByRole( 'textbox', { name: 'Title' } )
		).toHaveValue( 'Addresses of pages!' );
		await user.click( screen.getByRole( 'button', { name: 'Publish' } ) );
		await waitFor( () =>
			expect( help.articles[ 0 ] ).toMatchObject( {
				plugins: [ { slug: 'woocommerce', from: '8.0', to: null } ],
				texts: [ { title: 'Addresses of pages!' } ],
			} )
		);
		expect( location.hash ).toBe( '#/help/articles' );
		expect( sessionStorage ).toHaveLength( 0 );
	} );

	it( 'is removed after asking once more', async () => {
		const help = new FakeHelp( { articles: [ buildDeskArticle() ] } );
		const { user } = renderPart(
			<ArticlePage id="permalinks" agent={ agent } />,
			help.handlers()
		);
		await user.click(
			await screen.findByRole( 'button', { name: 'Remove: permalinks' } )
		);
		expect( help.articles ).toHaveLength( 1 );
		await user.click(
			screen.getByRole( 'button', { name: 'Remove it from every site' } )
		);
		await waitFor( () => expect( help.articles ).toHaveLength( 0 ) );
	} );
} );
