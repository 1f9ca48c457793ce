import '../../../tests/support/jsdom-gaps.ts';
import { waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	buildBoot,
	buildLauncherData,
} from '../../../tests/support/browser-builders.ts';
import {
	problemAnswer,
	SITE,
	startSite,
} from '../../../tests/support/site-server.ts';
import type { OpenOptions } from '../panel/open.tsx';
import type { Capture } from './freeze-page.ts';
import { loadParts } from './load-parts.ts';
import { startLauncher } from './start-launcher.ts';

const server = startSite();
const user = userEvent.setup( { delay: null } );
const order: string[] = [];
let opened: OpenOptions[] = [];
let undo = () => {};

const FROZEN = {};

beforeEach( () => {
	order.length = 0;
	opened = [];
	document.head.innerHTML = '';
	document.body.innerHTML = `
		<div id="wpadminbar"><ul><li id="wp-admin-bar-deskside"><a href="/plain">Help here</a></li></ul></div>
		<p><a href="/plain" data-deskside-open>Ask</a></p>
		<template id="deskside-data" data-label="Help here" data-unread="unread answers"></template>`;
	document.getElementById( 'deskside-data' )!.dataset.deskside =
		JSON.stringify( buildLauncherData( { css: '/panel.css', unread: 2 } ) );
	vi.spyOn( loadParts, 'capture' ).mockImplementation( () => {
		const part = {
			prepare: () => order.push( 'ready' ),
			freeze: ( _: Document, { rules }: { rules: unknown[] } ) => {
				order.push( `freeze ${ rules.length }` );
				return FROZEN;
			},
		};
		return Promise.resolve( part as unknown as Capture );
	} );
	vi.spyOn( loadParts, 'panel' ).mockImplementation( () => {
		const open = ( options: OpenOptions ) => {
			order.push( 'open' );
			opened.push( options );
			return {
				focus: () => order.push( 'focus' ),
				show: () => order.push( 'show' ),
				close: () => options.onClose(),
			};
		};
		return Promise.resolve( { open } );
	} );
	// jsdom loads no style sheets: they are there at once.
	const append = document.head.append.bind( document.head );
	vi.spyOn( document.head, 'append' ).mockImplementation( ( ...nodes ) => {
		append( ...nodes );
		nodes.forEach(
			( node ) => ( node as HTMLElement ).onload?.( new Event( 'load' ) )
		);
	} );
} );

afterEach( () => undo() );

/** A site that answers the boot request; counts how often it was asked. */
function answer( boot = buildBoot() ) {
	const asked: URL[] = [];
	server.use(
		http.get( `${ SITE }/panel`, ( { request } ) => {
			asked.push( new URL( request.url ) );
			return HttpResponse.json( boot );
		} )
	);
	return asked;
}

const link = () =>
	document.querySelector< HTMLElement >( '#wp-admin-bar-deskside a' )!;

function start() {
	const fallBack = vi.fn();
	undo = startLauncher( document, fallBack );
	return fallBack;
}

describe( 'the launcher', () => {
	it( 'freezes the page before anything of the panel is there, and opens', async () => {
		answer();
		start();
		await user.click( link() );
		await waitFor( () => expect( opened ).toHaveLength( 1 ) );
		expect( order ).toEqual( [ 'ready', 'freeze 0', 'open' ] );
		expect( opened[ 0 ] ).toMatchObject( {
			frozen: FROZEN,
			opener: link(),
		} );
	} );

	it( 'freezes again when the site’s own masks come after the click', async () => {
		answer(
			buildBoot( {
				mask_rules: [ { selector: '.secret', mask: 'block' } ],
			} )
		);
		start();
		link().click();
		await waitFor( () => expect( opened ).toHaveLength( 1 ) );
		expect( order ).toEqual( [ 'ready', 'freeze 0', 'freeze 2', 'open' ] );
	} );

	it( 'prepares once on hover and focus, and names what the page has', async () => {
		vi.stubGlobal( 'wp', { data: {}, i18n: {}, 'odd key': {} } );
		const asked = answer();
		start();
		expect( asked ).toHaveLength( 0 );
		await user.hover( link() );
		link().focus();
		await user.click( link() );
		await waitFor( () => expect( opened ).toHaveLength( 1 ) );
		expect( asked ).toHaveLength( 1 );
		expect( asked[ 0 ]?.searchParams.get( 'have' ) ).toBe( 'data,i18n' );
		vi.unstubAllGlobals();
	} );

	it.each( [
		[ 'the site refuses', () => problemAnswer( 'internal', 500 ) ],
		[ 'there is no connection', () => HttpResponse.error() ],
	] )( 'follows the link when %s', async ( _, refuse ) => {
		server.use( http.get( `${ SITE }/panel`, refuse ) );
		const fallBack = start();
		await user.click( link() );
		await waitFor( () => expect( fallBack ).toHaveBeenCalled() );
		expect( link() ).not.toHaveAttribute( 'aria-busy' );
	} );

	it( 'follows the link when the panel cannot be loaded, and tries afresh at the next click', async () => {
		answer();
		vi.mocked( loadParts.panel ).mockRejectedValueOnce(
			new Error( 'gone' )
		);
		const fallBack = start();
		link().click();
		await waitFor( () => expect( fallBack ).toHaveBeenCalledOnce() );
		link().click();
		await waitFor( () => expect( opened ).toHaveLength( 1 ) );
	} );

	it( 'helps without a picture when capture cannot be loaded', async () => {
		answer();
		vi.mocked( loadParts.capture ).mockRejectedValue( new Error( 'gone' ) );
		start();
		link().click();
		await waitFor( () => expect( opened ).toHaveLength( 1 ) );
		expect( opened[ 0 ] ).toMatchObject( { frozen: null, capture: null } );
	} );

	it( 'renews an expired nonce once', async () => {
		const nonces: ( string | null )[] = [];
		server.use(
			http.get( `${ SITE }/panel`, ( { request } ) => {
				const nonce = request.headers.get( 'X-WP-Nonce' );
				nonces.push( nonce );
				return nonce === 'bbbbbbbbbb'
					? HttpResponse.json( buildBoot() )
					: HttpResponse.json(
							{ code: 'rest_cookie_invalid_nonce' },
							{ status: 403 }
					  );
			} ),
			http.get( 'http://shop.test/wp-admin/admin-ajax.php', () =>
				HttpResponse.text( 'bbbbbbbbbb' )
			)
		);
		start();
		link().click();
		await waitFor( () => expect( opened ).toHaveLength( 1 ) );
		expect( nonces ).toEqual( [ 'aaaaaaaaaa', 'bbbbbbbbbb' ] );
		expect( opened[ 0 ]?.data.nonce ).toBe( 'bbbbbbbbbb' );
	} );

	it( 'opens one panel for two clicks, and moves into it at the third', async () => {
		answer();
		start();
		link().click();
		link().click();
		await waitFor( () => expect( opened ).toHaveLength( 1 ) );
		link().click();
		expect( order ).toEqual( [ 'ready', 'freeze 0', 'open', 'focus' ] );
	} );

	it( 'opens on its shortcut, but not while a letter is composed', async () => {
		answer();
		start();
		const press = ( more: KeyboardEventInit ) =>
			document.dispatchEvent(
				new KeyboardEvent( 'keydown', {
					code: 'KeyG',
					altKey: true,
					shiftKey: true,
					...more,
				} )
			);
		press( { isComposing: true } );
		press( { ctrlKey: true } );
		press( { altKey: false } );
		await delay( 50 );
		expect( order ).toEqual( [] );
		press( {} );
		await waitFor( () => expect( opened ).toHaveLength( 1 ) );
	} );

	it( 'leaves a click with Ctrl to the browser', () => {
		start();
		link().addEventListener( 'click', ( event ) => {
			setTimeout( () => event.preventDefault() );
		} );
		const click = new MouseEvent( 'click', {
			bubbles: true,
			cancelable: true,
			ctrlKey: true,
		} );
		link().dispatchEvent( click );
		expect( click.defaultPrevented ).toBe( false );
	} );

	it( 'registers a command where the page has a palette', async () => {
		answer();
		const registerCommand = vi.fn();
		const unregisterCommand = vi.fn();
		vi.stubGlobal( 'wp', {
			data: {
				dispatch: () => ( { registerCommand, unregisterCommand } ),
			},
		} );
		start();
		const close = vi.fn();
		registerCommand.mock.calls[ 0 ]?.[ 0 ].callback( { close } );
		expect( close ).toHaveBeenCalled();
		await waitFor( () => expect( opened ).toHaveLength( 1 ) );
		undo();
		expect( unregisterCommand ).toHaveBeenCalled();
		vi.unstubAllGlobals();
	} );

	it( 'shows unread answers, and a button only while the admin bar is hidden', () => {
		start();
		expect( link() ).toHaveTextContent( '2 unread answers' );
		const button =
			document.querySelector< HTMLElement >( '.deskside-button' )!;
		// jsdom lays nothing out: the bar counts as hidden.
		expect( button ).not.toHaveAttribute( 'hidden' );
		link().getClientRects = () => [ {} ] as unknown as DOMRectList;
		window.dispatchEvent( new Event( 'resize' ) );
		expect( button ).toHaveAttribute( 'hidden' );
	} );

	it( 'leaves nothing behind', async () => {
		start();
		undo();
		expect( document.querySelector( '.deskside-button' ) ).toBeNull();
		const click = new MouseEvent( 'click', {
			bubbles: true,
			cancelable: true,
		} );
		link().addEventListener( 'click', ( event ) => event.preventDefault() );
		link().dispatchEvent( click );
		expect( opened ).toHaveLength( 0 );
	} );

	it( 'does nothing without its data', () => {
		document.getElementById( 'deskside-data' )!.remove();
		start();
		expect( document.querySelector( '.deskside-button' ) ).toBeNull();
	} );
} );
