import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import {
	buildStatement,
	buildSummary,
	buildSummaryAnswer,
	idOf,
} from '../../../../tests/support/browser-builders.ts';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import {
	problemAnswer,
	SITE,
	startSite,
} from '../../../../tests/support/site-server.ts';
import type { MinutesSummary } from '../../../contract/minutes.ts';
import { Minutes } from './minutes.tsx';

const server = startSite();

function renderMinutes() {
	const onOpenTicket = vi.fn();
	renderRoom( <Minutes onOpenTicket={ onOpenTicket } /> );
	return { onOpenTicket, user: userEvent.setup( { delay: null } ) };
}

/** A site whose minutes stand like this. */
const standing = ( minutes: MinutesSummary, stale = false ) =>
	server.use(
		http.get( `${ SITE }/summary`, () =>
			HttpResponse.json(
				buildSummaryAnswer( {
					summary: buildSummary( { minutes } ),
					stale,
				} )
			)
		)
	);

describe( 'Minutes', () => {
	it( 'shows what is used and left, as figure and ring, and when the rest lapses', async () => {
		renderMinutes();
		expect(
			await screen.findByRole( 'img', {
				name: '18 minutes left of 30 this month',
			} )
		).toBeVisible();
		expect( screen.getByText( /What is left lapses on/ ) ).toBeVisible();
	} );

	it( 'lists each entry and leads to its ticket', async () => {
		const { user, onOpenTicket } = renderMinutes();
		expect(
			await screen.findByText( 'Mended the shipping costs' )
		).toBeVisible();
		expect( screen.getByText( '−12 minutes' ) ).toBeVisible();
		await user.click( screen.getByRole( 'button', { name: 'Ticket' } ) );
		expect( onOpenTicket ).toHaveBeenCalledWith( idOf( 'tic' ) );
	} );

	it( 'goes back over the turn of the year, and forward no further than today', async () => {
		const months: ( string | null )[] = [];
		server.use(
			http.get( `${ SITE }/minutes`, ( { request } ) => {
				const month = new URL( request.url ).searchParams.get(
					'month'
				);
				months.push( month );
				return HttpResponse.json(
					buildStatement( {
						month: month ?? '2026-01',
						open: ! month,
						expired: month ? 18 : 0,
						entries: [],
					} )
				);
			} )
		);
		const { user } = renderMinutes();
		await screen.findByText( 'January 2026' );
		await user.click(
			screen.getByRole( 'button', { name: 'Month before' } )
		);
		await screen.findByText( 'December 2025' );
		expect( await screen.findByText( 'Lapsed unused' ) ).toBeVisible();
		await user.click(
			screen.getByRole( 'button', { name: 'Month after' } )
		);
		await screen.findByText( 'January 2026' );
		await user.click(
			screen.getByRole( 'button', { name: 'Month after' } )
		);
		expect( months ).toEqual( [ null, '2025-12' ] );
	} );

	it( 'says that a plan counts no minutes', async () => {
		standing( { allowance: null, billable: 15 } );
		renderMinutes();
		expect(
			await screen.findByText(
				'Your plan Standaard does not count minutes.'
			)
		).toBeVisible();
		expect(
			screen.getByText(
				'Billed beyond your plan this month: 15 minutes.'
			)
		).toBeVisible();
	} );

	it( 'says of when the figures are, while the provider cannot be reached', async () => {
		standing( buildSummary().minutes, true );
		renderMinutes();
		expect(
			await screen.findByText( /these figures are of Sunday/ )
		).toBeVisible();
	} );

	it( 'says why a statement cannot be read', async () => {
		server.use(
			http.get( `${ SITE }/minutes`, () =>
				problemAnswer( 'provider_unreachable', 502 )
			)
		);
		renderMinutes();
		expect( await screen.findByRole( 'alert' ) ).toHaveTextContent(
			'Your provider cannot be reached right now.'
		);
	} );
} );
