import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import {
	buildStatement,
	buildSummary,
	buildSummaryAnswer,
	idOf,
} from '../../../../tests/support/browser-builders.ts';
import { renderMinutes } from '../../../../tests/support/minutes-room.tsx';
import { SITE, startSite } from '../../../../tests/support/site-server.ts';
import type { Reservation } from '../../../contract/minutes.ts';

const server = startSite();

const OWN: Reservation = {
	agreed: 45,
	left: 38,
	ticket_id: idOf( 'tic' ),
	ticket_number: 9,
	hidden: false,
};
const OTHERS: Reservation = {
	agreed: 15,
	left: 15,
	ticket_id: null,
	ticket_number: null,
	hidden: true,
};

/** A site that reserves so many minutes, for these tickets. */
function reserve( reserved: number, reservations: Reservation[] ): void {
	const summary = buildSummary( {
		minutes: { ...buildSummary().minutes, reserved },
	} );
	server.use(
		http.get( `${ SITE }/summary`, () =>
			HttpResponse.json( buildSummaryAnswer( { summary } ) )
		),
		http.get( `${ SITE }/minutes`, () =>
			HttpResponse.json( buildStatement( { reservations } ) )
		)
	);
}

const LIST = { name: 'Reserved, by ticket' };

it( 'lists the tickets that reserve minutes, with a sum that is the figure above', async () => {
	reserve( 53, [ OWN, OTHERS ] );
	const { onOpenTicket, user } = renderMinutes();
	const list = within( await screen.findByRole( 'list', LIST ) );
	expect(
		list
			.getAllByRole( 'listitem' )
			.map( ( { textContent } ) => textContent )
	).toEqual( [
		'Ticket 938 minutes, of 45 agreed to',
		'Work on somebody else’s ticket15 minutes, of 15 agreed to',
		'Together53 minutes',
	] );
	expect(
		screen.getByText( 'Reserved: agreed to, not used yet' )
			.nextElementSibling
	).toHaveTextContent( /^53 minutes$/ );
	await user.click( screen.getByRole( 'button', { name: 'Ticket 9' } ) );
	expect( onOpenTicket ).toHaveBeenCalledWith( OWN.ticket_id );
} );

it( 'lists nothing where nothing is reserved', async () => {
	reserve( 0, [] );
	renderMinutes();
	await screen.findByText( 'Mended the shipping costs' );
	expect( screen.queryByRole( 'list', LIST ) ).toBeNull();
} );
