import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MinuteEntry } from '../../contract/minutes.ts';
import { EntryTable } from './entry-table.tsx';

const show = ( change: Partial< MinuteEntry > ) =>
	render(
		<EntryTable
			caption="Booked"
			entries={ [
				{
					id: 'min_00000000000000000000000001',
					kind: 'use',
					minutes: -5,
					billable: 12,
					consented: null,
					work: 'Looked into it',
					person: 'Mila',
					ticket_id: null,
					worked_at: '2026-11-27T07:10:00.000Z',
					written_at: '2026-11-27T07:10:00.000Z',
					...change,
				},
			] }
		/>
	);

const cells = () =>
	screen.getAllByRole( 'cell' ).map( ( { textContent } ) => textContent );

describe( 'the entries of a ticket', () => {
	it( 'are minutes from the allowance and billable ones, each with its column for who sees no heads', () => {
		show( {} );
		expect( cells().slice( 1 ) ).toEqual( [ '-5', '12' ] );
		expect( screen.getByText( '12' ) ).toHaveAttribute(
			'data-label',
			'Billable'
		);
	} );

	it( 'say of work that costs nothing how much it was', () => {
		show( { minutes: 0, billable: 0, included: 25 } );
		expect( cells().slice( 1 ) ).toEqual( [ '0', '25 min at no charge' ] );
	} );

	it( 'say of an agreement up to how much, and leave its proof to the record', () => {
		show( {
			kind: 'consent',
			minutes: 0,
			billable: 0,
			consented: 30,
			work: `I agree. [tic_01 sha256:${ 'a'.repeat( 64 ) }]`,
		} );
		expect( cells().slice( 1 ) ).toEqual( [ '', 'up to 30 min' ] );
		expect( screen.getByText( 'I agree.' ) ).toBeVisible();
	} );
} );
