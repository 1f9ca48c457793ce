import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildEntry } from '../../../../tests/support/browser-builders.ts';
import { EntryLine } from './entry-line.tsx';

const show = ( consented: number, proof = '' ) =>
	render(
		<ul>
			<EntryLine
				entry={ buildEntry( {
					kind: 'consent',
					minutes: 0,
					consented,
					work: `I agree to pay €50.00.${ proof }`,
				} ) }
				onOpenTicket={ () => {} }
			/>
		</ul>
	);

describe( 'a consent among the entries', () => {
	it( 'says its cap', () => {
		show( 45 );
		expect( screen.getByText( 'up to 45 minutes' ) ).toBeVisible();
	} );

	it( 'says no minutes where a price was agreed to, not "up to 0"', () => {
		show( 0 );
		expect( screen.getByText( 'I agree to pay €50.00.' ) ).toBeVisible();
		expect( screen.queryByText( /0 minutes/ ) ).toBeNull();
	} );

	it.each( [ 'quo_01 v1', 'tic_01' ] )(
		'leaves the proof to the file: %s',
		( what ) => {
			show( 45, ` [${ what } sha256:${ 'a'.repeat( 64 ) }]` );
			expect(
				screen.getByText( 'I agree to pay €50.00.' )
			).toBeVisible();
		}
	);
} );

const showMinutes = ( change: Parameters< typeof buildEntry >[ 0 ] ) =>
	render(
		<ul>
			<EntryLine
				entry={ buildEntry( change ) }
				onOpenTicket={ () => {} }
			/>
		</ul>
	);

describe( 'an entry', () => {
	it( 'says what it is once where nobody wrote what was done', () => {
		showMinutes( { kind: 'lapse', minutes: -1, work: '', person: '' } );
		expect( screen.getAllByText( /Lapsed unused/ ) ).toHaveLength( 1 );
	} );

	it( 'says how much was worked at no charge, and what of it was taken back', () => {
		showMinutes( { minutes: 0, billable: 0, included: 25 } );
		expect( screen.getByText( '25 minutes at no charge' ) ).toBeVisible();
		showMinutes( { minutes: 0, billable: 0, included: -5 } );
		expect(
			screen.getByText( '\u200e−5 minutes at no charge' )
		).toBeVisible();
	} );

	it( 'keeps its sign before the number where writing runs from right to left', () => {
		showMinutes( { minutes: -12 } );
		expect( screen.getByText( '\u200e−12 minutes' ) ).toBeVisible();
	} );
} );
