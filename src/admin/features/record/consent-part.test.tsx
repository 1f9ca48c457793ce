import { screen, waitFor } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import {
	buildSummaryAnswer,
	idOf,
} from '../../../../tests/support/browser-builders.ts';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import { SITE, startSite } from '../../../../tests/support/site-server.ts';
import {
	buildKeptConsent,
	buildTicket,
} from '../../../../tests/support/ticket-builders.ts';
import type { KeptConsent } from '../../../contract/ticket.ts';
import Record from './record.tsx';

const server = startSite();

/** Whether the site has said what the reader may. */
let told = false;

async function show( change: Partial< KeptConsent >, approves = true ) {
	told = false;
	const answer = buildSummaryAnswer();
	server.use(
		http.get( `${ SITE }/summary`, () => {
			told = true;
			return HttpResponse.json( {
				...answer,
				rights: { ...answer.rights, approve_quotes: approves },
			} );
		} ),
		http.get( `${ SITE }/tickets/${ idOf( 'tic' ) }`, () =>
			HttpResponse.json(
				buildTicket( { consent: buildKeptConsent( change ) } )
			)
		)
	);
	renderRoom(
		<Record ticketId={ idOf( 'tic' ) } pageUrl="/page?page=deskside" />
	);
	await screen.findByText( /up to 30 minutes of work/ );
}

describe( 'the agreement that went out with a request', () => {
	it( 'stands in its own words, with the most it comes to and the way to its record', async () => {
		await show( {} );
		expect(
			screen.getByText(
				/^It holds\. At most €54\.45 with VAT \(€45\.00 without VAT\)\.$/
			)
		).toBeVisible();
		await waitFor( () =>
			expect( screen.getByRole( 'link' ) ).toHaveAttribute(
				'href',
				`/page?page=deskside&agreement=${ idOf( 'tic' ) }`
			)
		);
	} );

	it.each( [
		[ { most_cents_with_vat: null }, /At most €45\.00 without VAT\.$/ ],
		[ { most_cents: null, most_cents_with_vat: null }, /^It holds\.$/ ],
		[ { refused_for: 'sign_in' as const }, /takes a sign-in of the last/ ],
		[ { refused_for: 'no_hourly_rate' as const }, /names no hourly rate/ ],
		[ { refused_for: 'other_figures' as const }, /for other figures/ ],
	] )( 'of %o says so', async ( change, words ) => {
		await show( change );
		expect( screen.getByText( words ) ).toBeVisible();
	} );

	it( 'leads who may not approve to no record', async () => {
		await show( {}, false );
		await waitFor( () => expect( told ).toBe( true ) );
		await delay( 50 );
		expect( screen.queryByRole( 'link' ) ).toBeNull();
	} );
} );
