import { fireEvent, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskStatement } from '../../contract/minutes.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderPart, setUpDesk } from '../testing/render-desk.tsx';
import { MinutesForm } from './minutes-form.tsx';

setUpDesk();
beforeEach( () => {
	vi.useFakeTimers( {
		toFake: [ 'Date' ],
		now: new Date( '2026-11-20T12:00:00.000Z' ),
	} );
} );
afterEach( () => {
	vi.useRealTimers();
} );

/** October has 28 of 30 minutes left, November 18. */
const october = deskStatement.parse( {
	month: '2026-10',
	zone: 'Europe/Amsterdam',
	open: false,
	granted: 30,
	used: 2,
	unused: 28,
	expired: 28,
	over: 0,
	entries: [],
} );

async function fill( at: string ) {
	const asked: ( string | null )[] = [];
	const { user } = renderPart(
		<MinutesForm
			ticketId={ numberedId( 'tic', 1 ) }
			agentId={ numberedId( 'agt', 1 ) }
			contract={ buildDeskTicket().contract }
			onRecord={ () => Promise.resolve() }
			onReload={ () => undefined }
		/>,
		[
			http.get( '*/v1/desk/contracts/:id/minutes', ( { request } ) => {
				asked.push(
					new URL( request.url ).searchParams.get( 'month' )
				);
				return HttpResponse.json( october );
			} ),
		]
	);
	await user.type(
		screen.getByRole( 'spinbutton', { name: 'Minutes' } ),
		'25'
	);
	fireEvent.change( screen.getByLabelText( 'When (empty: now)' ), {
		target: { value: at },
	} );
	return asked;
}

describe( 'minutes of an earlier month', () => {
	it( 'are previewed by the books of that month, which is named', async () => {
		const asked = await fill( '2026-10-16T12:00' );
		expect(
			await screen.findByText(
				'Booked in October 2026, an earlier month:'
			)
		).toBeInTheDocument();
		expect(
			screen.getByText( '25 minutes from the allowance.' )
		).toBeInTheDocument();
		expect( screen.getByText( '0 minutes billable.' ) ).toBeInTheDocument();
		expect( asked ).toEqual( [ '2026-10' ] );
	} );

	it( 'are told from those of now, whose books are here already', async () => {
		const asked = await fill( '2026-11-16T12:00' );
		expect(
			await screen.findByText( '18 minutes from the allowance.' )
		).toBeInTheDocument();
		expect( screen.queryByText( /an earlier month/ ) ).toBeNull();
		expect( asked ).toEqual( [] );
	} );
} );
