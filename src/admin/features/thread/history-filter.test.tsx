import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { buildTicketLine } from '../../../../tests/support/ticket-builders.ts';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import { SITE, startSite } from '../../../../tests/support/site-server.ts';
import { Tickets } from './tickets.tsx';

const server = startSite();

function renderList() {
	const user = userEvent.setup( { delay: null } );
	renderRoom(
		<Tickets
			openId={ null }
			onOpen={ () => {} }
			outboxUrl=""
			owner={ { site: SITE, person: 'history' } }
		/>
	);
	return { user };
}

describe( 'HistoryFilter', () => {
	it( 'searches the history for words, open ones and the reader’s own', async () => {
		const asked: string[] = [];
		server.use(
			http.get( `${ SITE }/tickets`, ( { request } ) => {
				asked.push( new URL( request.url ).search );
				return HttpResponse.json( {
					tickets: [
						buildTicketLine( {
							subject: `Found ${ asked.length }`,
						} ),
					],
					next: null,
				} );
			} )
		);
		const { user } = renderList();
		await screen.findByText( 'Found 1' );
		await user.type(
			screen.getByLabelText( 'Search your tickets' ),
			'coupon field'
		);
		await screen.findByText( 'Found 2' );
		await user.selectOptions(
			screen.getByLabelText( 'Show' ),
			'Open tickets'
		);
		await screen.findByText( 'Found 3' );
		expect( asked ).toEqual( [
			'',
			'?q=coupon+field',
			'?status=open&q=coupon+field',
		] );
	} );
} );
