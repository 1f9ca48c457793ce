import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ticketHref } from '../app/route.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();

const goTo = ( number: number ) => {
	location.hash = ticketHref( numberedId( 'tic', number ) );
};
const missing = { name: 'What is missing' };

describe( 'what is held back at a ticket', () => {
	it( 'stands there again as it was typed, and leaves the focus where it is', async () => {
		goTo( 1 );
		const { user } = renderDesk( [
			buildDeskTicket(),
			buildDeskTicket( {
				item: { id: numberedId( 'tic', 2 ), number: 2 },
			} ),
		] );
		await user.click(
			await screen.findByRole( 'button', {
				name: 'Access or answer withheld',
			} )
		);
		await user.type(
			screen.getByRole( 'textbox', missing ),
			'The password of the host'
		);
		goTo( 2 );
		await waitFor( () =>
			expect( screen.queryByRole( 'textbox', missing ) ).toBeNull()
		);
		goTo( 1 );
		expect( await screen.findByRole( 'textbox', missing ) ).toHaveValue(
			'The password of the host'
		);
		expect( screen.getByRole( 'textbox', missing ) ).not.toHaveFocus();
	} );
} );
