import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
	askSignInOnce,
	press,
	showQuotes,
	startQuotesSite,
} from '../../../../tests/support/quotes-room.tsx';

const site = startQuotesSite();

describe( 'a large sum, for who signs in without a password here', () => {
	it( 'leads to the sign-in and back, and asks then with the same decision and note', async () => {
		const bodies = askSignInOnce( site.server );
		const user = showQuotes();
		await press( user, 'Approve €145.20' );
		await user.type(
			screen.getByLabelText( /^Note/ ),
			'As agreed by phone'
		);
		await press( user, 'Yes, approve €145.20' );
		const link = await screen.findByRole( 'link', {
			name: 'Sign in again instead',
		} );
		expect( link ).toHaveAttribute(
			'href',
			`/wp-admin/admin.php?page=deskside&sign_in=${ encodeURIComponent(
				window.location.href
			) }`
		);
		expect( link ).not.toHaveAttribute( 'target' );
		expect( screen.getByText( /your note are kept/ ) ).toBeVisible();

		// The page goes; after the sign-in another one comes.
		cleanup();
		const back = showQuotes();
		await press( back, 'Ask again' );
		await screen.findByText( /^Approved by/ );
		expect( bodies[ 1 ] ).toEqual( bodies[ 0 ] );
		expect( bodies[ 1 ]?.note ).toBe( 'As agreed by phone' );
	} );
} );
