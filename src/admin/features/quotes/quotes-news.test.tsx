import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildSummaryAnswer } from '../../../../tests/support/browser-builders.ts';
import { buildEnded } from '../../../../tests/support/quote-builders.ts';
import {
	press,
	showQuotes,
	startQuotesSite,
	TICKET,
} from '../../../../tests/support/quotes-room.tsx';
import { SITE } from '../../../../tests/support/site-server.ts';
import { buildTicket } from '../../../../tests/support/ticket-builders.ts';

const site = startQuotesSite();
let read: string[] = [];

beforeEach( () => {
	read = [];
	vi.useFakeTimers( { toFake: [ 'setInterval', 'clearInterval' ] } );
	site.server.use(
		http.get( `${ SITE }/tickets/${ TICKET }`, () => {
			read.push( 'ticket' );
			return HttpResponse.json( buildTicket() );
		} ),
		http.get( `${ SITE }/summary`, () => {
			read.push( 'summary' );
			return HttpResponse.json( buildSummaryAnswer() );
		} )
	);
} );
afterEach( () => vi.useRealTimers() );

const look = () => act( () => vi.advanceTimersByTimeAsync( 8_000 ) );

describe( 'a quote that the other owner decided', () => {
	it( 'brings thread and minutes up to date with the look that finds it, and no look that finds nothing does', async () => {
		showQuotes();
		await screen.findByRole( 'button', { name: 'Approve €145.20' } );
		read = [];
		await look();
		await look();
		expect( read ).toEqual( [] );
		site.held = [ buildEnded( 'approved', 'Go ahead' ) ];
		await look();
		await screen.findByText( /^Approved by Anna Bakker/ );
		await waitFor( () =>
			expect( [ ...read ].sort() ).toEqual( [ 'summary', 'ticket' ] )
		);
	} );

	it( 'is no news to who decided it', async () => {
		const user = showQuotes();
		await press( user, 'Decline…' );
		await user.type( screen.getByLabelText( 'Why not?' ), 'No' );
		await press( user, 'Decline' );
		await screen.findByText( /^Declined by/ );
		await waitFor( () => expect( read ).toContain( 'summary' ) );
		read = [];
		await look();
		await look();
		expect( read ).toEqual( [] );
	} );
} );
