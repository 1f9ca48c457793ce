import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildVersion } from '../../../../../tests/support/quote-builders.ts';
import { DifferenceList } from './difference-list.tsx';

const show = ( seconds: string ) =>
	render(
		<DifferenceList
			before={ buildVersion( {
				valid_until: '2026-12-09T20:30:01.000Z',
			} ) }
			after={ buildVersion( {
				valid_until: `2026-12-09T${ seconds }Z`,
			} ) }
		/>
	);

describe( 'DifferenceList', () => {
	it( 'shows no difference that nobody can see', () => {
		show( '20:30:59.000' );
		expect( screen.getByText( 'Nothing in it changed.' ) ).toBeVisible();
	} );

	it( 'shows one of a minute', () => {
		show( '20:31:01.000' );
		expect( screen.getByText( 'Valid until' ) ).toBeVisible();
	} );
} );
