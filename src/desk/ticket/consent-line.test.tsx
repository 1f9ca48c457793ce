import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { KeptConsent } from '../../contract/ticket.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { ConsentLine } from './consent-line.tsx';

const HASH = 'a'.repeat( 64 );
const show = ( part: Partial< KeptConsent > | null ) => {
	const { ticket } = buildDeskTicket();
	const consent = part && {
		minutes_cap: 30,
		text: 'Up to 30 minutes at € 90 an hour.',
		locale: 'en' as const,
		refused_for: null,
		currency: 'EUR',
		hourly_rate_cents: 9000,
		vat_percent: 21,
		most_cents: 4500,
		most_cents_with_vat: 5445,
		record_sha256: HASH,
		...part,
	};
	render( <ConsentLine { ...ticket } consent={ consent } /> );
	return ticket.id;
};

describe( 'the agreement that came with a ticket', () => {
	it( 'stands in the owner’s words, with its record and hash', () => {
		const id = show( {} );
		expect(
			screen.getByText( 'Up to 30 minutes at € 90 an hour.' )
		).toBeVisible();
		expect( screen.getByText( HASH ) ).toBeVisible();
		const link = screen.getByRole( 'link', { name: 'Evidence record' } );
		expect( link ).toHaveAttribute(
			'href',
			expect.stringMatching( `tickets/${ id }/consent$` )
		);
		expect( screen.queryByText( /does not hold/ ) ).toBeNull();
	} );

	it( 'is said not to hold', () => {
		show( { refused_for: 'other_figures' } );
		expect( screen.getByText( /does not hold/ ) ).toBeVisible();
	} );

	it( 'is not spoken of when none came', () => {
		show( null );
		expect( screen.queryByRole( 'link' ) ).toBeNull();
	} );
} );
