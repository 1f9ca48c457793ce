import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { idOf } from '../../../../tests/support/browser-builders.ts';
import {
	buildFinding,
	buildQuote,
	buildVersion,
	SHA,
} from '../../../../tests/support/quote-builders.ts';
import {
	press,
	showQuotes,
	startQuotesSite,
} from '../../../../tests/support/quotes-room.tsx';
import { problemAnswer, SITE } from '../../../../tests/support/site-server.ts';

const site = startQuotesSite();

const picture = {
	id: idOf( 'att' ),
	name: 'plan.png',
	type: 'image/png' as const,
	bytes: 120_000,
	sha256: SHA,
};
const paper = {
	...picture,
	id: idOf( 'att', 'B' ),
	name: 'offer.pdf',
	type: 'application/pdf' as const,
};

describe( 'a file of a quote', () => {
	it( 'that is a document is saved from an address asked for then, and the focus stays', async () => {
		site.held = [
			buildQuote( {
				versions: [ buildVersion( { attachments: [ paper ] } ) ],
			} ),
		];
		const asked: string[] = [];
		site.server.use(
			http.post( `${ SITE }/attachments/:id/address`, ( { params } ) => {
				asked.push( String( params[ 'id' ] ) );
				return HttpResponse.json( {
					url: 'https://provider.example/v1/files/x',
					expires_at: '2026-11-22T09:05:00.000Z',
				} );
			} )
		);
		const opened: string[] = [];
		const click = vi
			.spyOn( HTMLAnchorElement.prototype, 'click' )
			.mockImplementation( function ( this: HTMLAnchorElement ) {
				opened.push( `${ this.href } ${ this.rel }` );
			} );
		const user = showQuotes();
		const button = await screen.findByRole( 'button', {
			name: 'Save \u2068offer.pdf\u2069 (120 kB)',
		} );
		expect( asked ).toEqual( [] );
		await user.click( button );
		await waitFor( () =>
			expect( opened ).toEqual( [
				'https://provider.example/v1/files/x noopener noreferrer',
			] )
		);
		click.mockRestore();
		expect( asked ).toEqual( [ paper.id ] );
		expect( button ).toHaveFocus();
	} );

	it( 'that is evidence of a finding can be saved too, or says why not', async () => {
		site.held = [
			buildQuote( {
				finding: buildFinding( {
					evidence: [ { text: 'The log', attachment: paper } ],
				} ),
			} ),
		];
		site.server.use(
			http.post( `${ SITE }/attachments/:id/address`, () =>
				problemAnswer( 'not_found', 404 )
			)
		);
		const user = showQuotes();
		await press( user, /^Save .*offer\.pdf/ );
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			/This is not here/
		);
	} );

	it( 'that is a picture opens below its button, which keeps the focus', async () => {
		site.held = [
			buildQuote( {
				versions: [ buildVersion( { attachments: [ picture ] } ) ],
			} ),
		];
		site.server.use(
			http.get( `${ SITE }/attachments/:id`, () =>
				HttpResponse.arrayBuffer( new ArrayBuffer( 8 ), {
					headers: { 'content-type': 'image/png' },
				} )
			)
		);
		const user = showQuotes();
		const button = await screen.findByRole( 'button', {
			name: 'Show plan.png',
		} );
		expect( button ).toHaveAttribute( 'aria-expanded', 'false' );
		await user.click( button );
		expect(
			await screen.findByRole( 'link', {
				name: 'Open plan.png in a new tab',
			} )
		).toBeVisible();
		expect( button ).toHaveFocus();
		expect( button ).toHaveAttribute( 'aria-expanded', 'true' );
		await user.click( button );
		expect(
			screen.queryByRole( 'link', { name: /plan\.png/ } )
		).toBeNull();
	} );
} );
