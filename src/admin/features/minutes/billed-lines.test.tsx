import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildStatement } from '../../../../tests/support/browser-builders.ts';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import type { BilledSum } from '../../../contract/minutes.ts';
import { FormatsContext, makeFormats } from '../../ui/formats.ts';
import { StatementView } from './statement-view.tsx';

const BILLED: BilledSum = {
	minutes: 14,
	currency: 'EUR',
	hourly_rate_cents: 9500,
	vat_percent: 21,
	total_cents: 2217,
	vat_cents: 466,
	total_cents_with_vat: 2683,
};

/** A month with such a sum, read in a language; answers label and sum of each line with money in it. */
function linesOf( billed: BilledSum | null, language = 'en' ): string[][] {
	renderRoom(
		<FormatsContext.Provider value={ makeFormats( language, '' ) }>
			<StatementView
				statement={ buildStatement( { over: 14, billed } ) }
				contract={ null }
				usable
				onOpenTicket={ () => {} }
			/>
		</FormatsContext.Provider>
	);
	return screen
		.queryAllByRole( 'definition' )
		.filter( ( { textContent } ) => textContent?.includes( '€' ) )
		.map( ( sum ) =>
			[ sum.previousElementSibling, sum ].map(
				( part ) => part?.textContent?.replace( /\s/g, ' ' ) ?? ''
			)
		);
}

describe( 'What is billed beyond the plan', () => {
	it( 'stands there to the cent, with VAT', () => {
		expect( linesOf( BILLED ) ).toEqual( [
			[ '14 minutes at €95.00 an hour', '€22.17' ],
			[ '21% VAT of €22.17', '€4.66' ],
			[ 'Total with VAT', '€26.83' ],
		] );
		expect( screen.getByText( /Quotes are not in it/ ) ).toBeVisible();
	} );

	it( 'has the number forms of the reader', () => {
		const sums = ( language: string ) =>
			linesOf( BILLED, language ).map( ( [ , sum ] ) => sum );
		expect( sums( 'nl-NL' ) ).toEqual( [ '€ 22,17', '€ 4,66', '€ 26,83' ] );
	} );

	it( 'says that the VAT is not known', () => {
		const unknown = { vat_percent: null, vat_cents: null };
		expect(
			linesOf( { ...BILLED, ...unknown, total_cents_with_vat: null } )
		).toEqual( [ [ '14 minutes at €95.00 an hour', '€22.17' ] ] );
		expect( screen.getByText( /^That is without VAT/ ) ).toBeVisible();
	} );

	it( 'makes up no sum without a rate, and is silent without minutes', () => {
		const unknown = { hourly_rate_cents: null, total_cents: null };
		expect(
			linesOf( {
				...BILLED,
				...unknown,
				vat_cents: null,
				total_cents_with_vat: null,
			} )
		).toEqual( [] );
		expect( screen.getByText( /no hourly rate yet/ ) ).toBeVisible();
		expect( linesOf( null ) ).toEqual( [] );
	} );
} );
