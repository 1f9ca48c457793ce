import { __, resetLocaleData } from '@wordpress/i18n';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadLanguage } from './load-language.ts';

const server = setupServer();
beforeAll( () => server.listen( { onUnhandledRequest: 'error' } ) );
afterEach( () => {
	server.resetHandlers();
	resetLocaleData( {}, 'deskside' );
	document.documentElement.lang = '';
} );
afterAll( () => server.close() );

const dutch = {
	locale_data: { messages: { '': { lang: 'nl_NL' }, Queue: [ 'Wachtrij' ] } },
};

describe( 'the desk’s language', () => {
	it( "is the first of the browser's, whatever its country", async () => {
		server.use(
			http.get( '*/languages/nl.json', () => HttpResponse.json( dutch ) )
		);
		await loadLanguage( [ 'nl-BE', 'fr' ] );
		expect( __( 'Queue', 'deskside' ) ).toBe( 'Wachtrij' );
		expect( document.documentElement.lang ).toBe( 'nl' );
	} );

	it( 'is English when the texts cannot be had', async () => {
		server.use(
			http.get( '*/languages/nl.json', () => HttpResponse.error() )
		);
		await loadLanguage( [ 'nl' ] );
		expect( __( 'Queue', 'deskside' ) ).toBe( 'Queue' );
		expect( document.documentElement.lang ).toBe( 'en' );
	} );

	it( 'asks for nothing when it is English or none that we have', async () => {
		await loadLanguage( [ 'ja' ] );
		expect( __( 'Queue', 'deskside' ) ).toBe( 'Queue' );
	} );
} );
