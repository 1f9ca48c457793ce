import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildTicketLine } from '../../../../tests/support/ticket-builders.ts';
import { TicketLine } from './ticket-line.tsx';

describe( 'a ticket in the list', () => {
	it( 'is marked when somebody asked the reader to approve a quote of it', () => {
		render(
			<ul>
				<TicketLine
					ticket={ buildTicketLine( { asked: true, unread: 1 } ) }
					onOpen={ () => {} }
				/>
			</ul>
		);
		expect(
			screen.getByRole( 'button', {
				name: /Checkout button 1 new Your approval is asked No. 7/,
			} )
		).toBeVisible();
	} );
} );
