import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { idOf } from '../../../../tests/support/browser-builders.ts';
import {
	buildApproval,
	buildEnded,
	buildQuote,
	buildRevision,
	buildVersion,
} from '../../../../tests/support/quote-builders.ts';
import {
	changedBy,
	press,
	showQuotes,
	startQuotesSite,
	TICKET,
} from '../../../../tests/support/quotes-room.tsx';
import { problemAnswer, SITE } from '../../../../tests/support/site-server.ts';
import type { Quote } from '../../../contract/quote.ts';
import type { ApproveHere } from '../../../contract/site-quote.ts';
import { joinQuoteChannel } from './state/quote-channel.ts';

const site = startQuotesSite();

describe( 'a quote', () => {
	it( 'shows lines, the VAT of each rate, sums, validity, minutes and files', async () => {
		site.held = [
			buildQuote( {
				versions: [
					buildVersion( {
						lines: [
							...buildVersion().lines,
							{
								description: 'Manual on paper',
								quantity: 1,
								unit_cents: 1000,
								vat_percent: 9,
							},
						],
						vat: [
							{ percent: 9, net_cents: 1000, vat_cents: 90 },
							{
								percent: 21,
								net_cents: 12_000,
								vat_cents: 2520,
							},
						],
						total_cents: 13_000,
						vat_cents: 2610,
						total_cents_with_vat: 15_610,
					} ),
				],
			} ),
		];
		showQuotes();
		const table = await screen.findByRole( 'table' );
		expect(
			within( table )
				.getAllByRole( 'row' )
				.slice( 1 )
				.map( ( row ) => row.textContent )
		).toEqual( [
			'Repair the coupon field1.5 × €80.00, 21% VAT€120.00',
			'Manual on paper1 × €10.00, 9% VAT€10.00',
			'Without VAT€130.00',
			'9% VAT of €10.00€0.90',
			'21% VAT of €120.00€25.20',
			'Total with VAT€156.10',
		] );
		expect( screen.getByText( /Valid until/ ).textContent ).toMatch(
			/Up to 90 minutes in all on this ticket may be billed beyond this price, at €95\.00 an hour: at most €172\.43 with VAT \(€142\.50 without VAT\)\./
		);
	} );

	it( 'is approved in two steps, by a button that names the sum, with what was seen and a note', async () => {
		const user = showQuotes();
		await press( user, 'Approve €145.20' );
		expect( site.decided ).toEqual( [] );
		expect(
			screen.getByRole( 'heading', { name: 'Approve this quote?' } )
		).toHaveFocus();
		expect( screen.getByText( buildApproval().text ) ).toBeVisible();
		await user.type(
			screen.getByLabelText( 'Note, if you like' ),
			'Go ahead'
		);
		await press( user, 'Yes, approve €145.20' );
		await screen.findByText( /^Approved by Anna Bakker/ );
		expect( site.decided ).toMatchObject( [
			{
				verb: 'approve',
				body: {
					quote_id: idOf( 'quo' ),
					version: 1,
					total_cents: 12_000,
					total_cents_with_vat: 14_520,
					currency: 'EUR',
					text_version: 2,
					locale: 'en',
					shown_sha256: 'a'.repeat( 64 ),
					note: 'Go ahead',
					screen: { id: 'plugins', url: '/wp-admin/plugins.php' },
				},
			},
		] );
		expect( localStorage ).toHaveLength( 0 );
		expect(
			screen.getByRole( 'link', { name: 'Evidence of this decision' } )
		).toHaveAttribute(
			'href',
			`/wp-admin/admin.php?page=deskside&evidence=${ idOf( 'quo' ) }`
		);
	} );

	it( 'is decided once by a double click', async () => {
		const user = showQuotes();
		await press( user, 'Approve €145.20' );
		await user.dblClick(
			screen.getByRole( 'button', { name: 'Yes, approve €145.20' } )
		);
		await screen.findByText( /^Approved by/ );
		expect( site.decided ).toHaveLength( 1 );
	} );

	it( 'is declined with a reason, never without', async () => {
		const user = showQuotes();
		await press( user, 'Decline…' );
		await press( user, 'Decline' );
		expect( site.decided ).toEqual( [] );
		await user.type( screen.getByLabelText( 'Why not?' ), ' Too much ' );
		await press( user, 'Decline' );
		await screen.findByText( /^Declined by/ );
		expect( site.decided ).toMatchObject( [
			{ verb: 'decline', body: { reason: 'Too much' } },
		] );
	} );
} );

describe( 'when the answer is lost', () => {
	const lose = ( times: number ) => {
		const bodies: ApproveHere[] = [];
		site.server.use(
			http.post(
				`${ SITE }/quotes/:id/approve`,
				async ( { request } ) => {
					bodies.push( ( await request.json() ) as ApproveHere );
					return bodies.length <= times
						? HttpResponse.error()
						: HttpResponse.json(
								changedBy( buildEnded( 'approved' ) )
						  );
				}
			)
		);
		return bodies;
	};

	it( 'asks again with the same key, also from a page that was opened anew', async () => {
		const bodies = lose( 2 );
		const user = showQuotes();
		await press( user, 'Approve €145.20' );
		await press( user, 'Yes, approve €145.20' );
		await screen.findByText( 'No answer to your approval yet' );
		document.body.innerHTML = '';
		const later = showQuotes();
		await press( later, 'Ask again' );
		await screen.findByText( /^Approved by/ );
		expect( bodies ).toHaveLength( 3 );
		expect( new Set( bodies.map( ( { key } ) => key ) ).size ).toBe( 1 );
		expect( bodies[ 2 ] ).toEqual( bodies[ 0 ] );
	} );

	it( 'does not ask when the quote has ended meanwhile', async () => {
		lose( 9 );
		const user = showQuotes();
		await press( user, 'Approve €145.20' );
		await press( user, 'Yes, approve €145.20' );
		await screen.findByText( 'No answer to your approval yet' );
		document.body.innerHTML = '';
		site.held = [ buildEnded( 'approved' ) ];
		showQuotes();
		await screen.findByText( /^Quote: €145.20, Approved/ );
		expect( screen.queryByText( /No answer/ ) ).toBeNull();
	} );
} );

describe( 'a quote that changes under the eyes', () => {
	const refuse = ( next: Quote ) =>
		site.server.use(
			http.post( `${ SITE }/quotes/:id/approve`, () => {
				site.held = [ next ];
				return problemAnswer( 'state_conflict', 409 );
			} )
		);

	it( 'says so, shows old and new, and approves nothing', async () => {
		refuse(
			buildQuote( {
				versions: [ buildVersion(), buildRevision() ],
				approval: buildApproval( { shown_sha256: 'b'.repeat( 64 ) } ),
			} )
		);
		const user = showQuotes();
		await press( user, 'Approve €145.20' );
		await press( user, 'Yes, approve €145.20' );
		await screen.findByText( /version 2 takes the place of version 1\./ );
		const alert = screen
			.getByText( /It was €145.20 and is €242.00 now/ )
			.closest( '[role=alert]' );
		expect( alert?.textContent ).toMatch(
			/Before: 1.5 × €80.00, 21% VATNow: 2 × €80.00/
		);
		expect( alert?.textContent ).toMatch( /Test orderBefore: none/ );
		// The old confirmation is void: the first step names the new sum.
		expect(
			screen.getByRole( 'button', { name: 'Approve €242.00' } )
		).toBeVisible();
		expect( localStorage ).toHaveLength( 0 );
	} );

	it.each( [
		[ 'approved', /^Approved by Anna Bakker/ ],
		[ 'withdrawn', /^Withdrawn by Anna Bakker/ ],
		[ 'expired', /^Nobody decided it before/ ],
	] as const )( 'or was %s by somebody else', async ( what, words ) => {
		refuse( buildEnded( what ) );
		const user = showQuotes();
		await press( user, 'Approve €145.20' );
		await press( user, 'Yes, approve €145.20' );
		await screen.findByText( words );
		expect(
			await screen.findByText(
				/This quote changed while you looked at it/
			)
		).toBeVisible();
		expect( screen.queryByRole( 'button', { name: /pprove/ } ) ).toBeNull();
	} );

	it( 'follows another tab at once', async () => {
		showQuotes();
		await screen.findByRole( 'button', { name: 'Approve €145.20' } );
		site.held = [ buildEnded( 'approved', 'Go ahead' ) ];
		const other = joinQuoteChannel( TICKET, () => {} );
		other.tell();
		await screen.findByText( /^Approved by Anna Bakker/ );
		other.close();
	} );
} );
