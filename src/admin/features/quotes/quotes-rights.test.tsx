import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import {
	buildFinding,
	buildQuote,
	buildVersion,
} from '../../../../tests/support/quote-builders.ts';
import {
	askSignInOnce,
	changedBy,
	press,
	showQuotes,
	startQuotesSite,
} from '../../../../tests/support/quotes-room.tsx';
import {
	SITE,
	takeSecondPassword,
} from '../../../../tests/support/site-server.ts';
import type { Quote } from '../../../contract/quote.ts';
import type { AskHere } from '../../../contract/site-quote.ts';

const site = startQuotesSite();

describe( 'a large sum', () => {
	it( 'asks for the password and then sends the same decision', async () => {
		const bodies = askSignInOnce( site.server );
		const passwords = takeSecondPassword( site.server );
		const user = showQuotes();
		await press( user, 'Approve €145.20' );
		await press( user, 'Yes, approve €145.20' );
		const field = await screen.findByLabelText(
			'Your password for this site'
		);
		await user.type( field, 'wrong{Enter}' );
		await screen.findByText( /This is not your password/ );
		expect( bodies ).toHaveLength( 1 );
		await user.type(
			screen.getByLabelText( 'Your password for this site' ),
			'right{Enter}'
		);
		await screen.findByText( /^Approved by/ );
		expect( passwords ).toEqual( [
			{ password: 'wrong' },
			{ password: 'right' },
		] );
		expect( bodies[ 1 ] ).toEqual( bodies[ 0 ] );
		expect( JSON.stringify( localStorage ) ).not.toContain( 'right' );
	} );
} );

describe( 'who may not approve', () => {
	it( 'asks somebody who may, and sees that they were asked', async () => {
		const asked: AskHere[] = [];
		site.held = [ buildQuote( { approval: null } ) ];
		site.server.use(
			http.post(
				`${ SITE }/quotes/:id/ask-to-approve`,
				async ( { request } ) => {
					asked.push( ( await request.json() ) as AskHere );
					site.held = [
						buildQuote( {
							approval: null,
							requests: [
								{
									version: 1,
									by: 'Eva Smit',
									to: 'Anna Bakker',
									note: 'Before Friday',
									at: '2026-11-22T09:00:00.000Z',
								},
							],
						} ),
					];
					return HttpResponse.json( { quote: site.held[ 0 ] } );
				}
			)
		);
		const user = showQuotes( false );
		await press( user, 'Ask somebody who may approve' );
		expect(
			screen.queryByRole( 'button', { name: /^Approve/ } )
		).toBeNull();
		await user.type(
			screen.getByLabelText( 'What should they know?' ),
			'Before Friday'
		);
		await press( user, 'Ask Anna Bakker' );
		await screen.findByText( /^Eva Smit asked Anna Bakker to approve/ );
		expect( asked ).toMatchObject( [
			{ to: '7', version: 1, note: 'Before Friday' },
		] );
	} );

	it( 'is told what to do where nobody may', async () => {
		site.held = [ buildQuote( { approval: null } ) ];
		site.approvers = [];
		showQuotes( false );
		expect(
			await screen.findByText( /^Nobody on this site may agree to costs/ )
		).toBeVisible();
		expect(
			screen.queryByRole( 'button', { name: /^Ask somebody/ } )
		).toBeNull();
	} );

	it( 'asks a question, which becomes a message', async () => {
		const sent: unknown[] = [];
		site.server.use(
			http.post(
				`${ SITE }/quotes/:id/question`,
				async ( { request } ) => {
					sent.push( await request.json() );
					return sent.length < 3
						? HttpResponse.error()
						: HttpResponse.json(
								changedBy( site.held[ 0 ] as Quote )
						  );
				}
			)
		);
		const user = showQuotes( false );
		await press( user, 'Ask a question about it' );
		await user.type(
			screen.getByLabelText( 'Your question' ),
			'Is VAT in it?'
		);
		await press( user, 'Send the question' );
		await screen.findByText( /There is no connection/ );
		await press( user, 'Send the question' );
		await screen.findByText( 'Your question is in the thread.' );
		expect( sent ).toEqual( Array( 3 ).fill( sent[ 0 ] ) );
		expect( sent[ 0 ] ).toMatchObject( {
			version: 1,
			body: 'Is VAT in it?',
		} );
	} );
} );

describe( 'the client’s own slip', () => {
	it( 'is shown with its evidence, the contract’s least and most, and that nothing is charged unasked', async () => {
		site.held = [ buildQuote( { finding: buildFinding() } ) ];
		showQuotes();
		await screen.findByText( 'What we found: An update without a backup' );
		expect(
			screen.getByText( /Update log: WooCommerce 9.1/ )
		).toBeVisible();
		expect(
			screen.getByText( /Your contract sets €50.00 to €200.00/ )
		).toBeVisible();
		expect(
			screen.getByText( 'Nothing is charged unless you approve.' )
		).toBeVisible();
	} );
} );

it( 'shows words of the provider as words', async () => {
	const evil = '<img src=x onerror=alert(1)>';
	site.held = [
		buildQuote( {
			versions: [
				buildVersion( {
					note: evil,
					lines: [
						{
							description: evil,
							quantity: 1,
							unit_cents: 12_000,
							vat_percent: 21,
						},
					],
				} ),
			],
		} ),
	];
	showQuotes();
	await waitFor( () =>
		expect( screen.getAllByText( evil ) ).toHaveLength( 2 )
	);
	expect( document.querySelector( 'img' ) ).toBeNull();
} );
