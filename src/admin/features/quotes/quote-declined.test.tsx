import { screen } from '@testing-library/react';
import { delay, http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { buildEnded } from '../../../../tests/support/quote-builders.ts';
import {
	changedBy,
	press,
	showQuotes,
	startQuotesSite,
} from '../../../../tests/support/quotes-room.tsx';
import { SITE } from '../../../../tests/support/site-server.ts';

const site = startQuotesSite();

describe( 'declining a quote', () => {
	it( 'keeps the words and the focus while it is sent, and cannot be sent twice', async () => {
		let sent = 0;
		site.server.use(
			http.post( `${ SITE }/quotes/:id/decline`, async () => {
				sent++;
				await delay( 150 );
				return HttpResponse.json(
					changedBy( buildEnded( 'declined' ) )
				);
			} )
		);
		const user = showQuotes();
		await press( user, 'Decline…' );
		await user.type( screen.getByLabelText( 'Why not?' ), 'Too much' );
		const button = screen.getByRole( 'button', { name: 'Decline' } );
		await user.click( button );
		expect( screen.getByLabelText( 'Why not?' ) ).toHaveValue( 'Too much' );
		expect( button ).toBeInTheDocument();
		expect( button ).toHaveFocus();
		expect( button ).toHaveAttribute( 'aria-disabled', 'true' );
		await user.click( button );
		await screen.findByText( /^Declined by/ );
		expect( sent ).toBe( 1 );
		expect(
			screen.getByText( /^Declined by/ ).parentElement
		).toHaveFocus();
	} );
} );
