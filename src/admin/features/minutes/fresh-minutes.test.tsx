import { RegistryProvider } from '@wordpress/data';
import { act, screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import {
	buildEntry,
	buildStatement,
	buildSummary,
	buildSummaryAnswer,
	idOf,
} from '../../../../tests/support/browser-builders.ts';
import { minutesRoom } from '../../../../tests/support/minutes-room.tsx';
import { renderRoom } from '../../../../tests/support/render-room.tsx';
import { SITE, startSite } from '../../../../tests/support/site-server.ts';
import { store } from '../../store/index.ts';

const server = startSite();

const ROOM = minutesRoom();

/** The room with ring and entries in sight. */
async function openMinutes() {
	const { registry, rerender } = renderRoom( ROOM );
	const show = ( shown: ReactNode ) =>
		rerender(
			<RegistryProvider value={ registry }>{ shown }</RegistryProvider>
		);
	await screen.findByText( 'Mended the shipping costs' );
	await screen.findByRole( 'img' );
	return {
		/** What the panel does every minute. */
		poll: () =>
			act( async () => void registry.dispatch( store ).loadSummary() ),
		/** Looks into another room, and into this one again. */
		comeBack: () => {
			show( null );
			show( ROOM );
		},
	};
}

/** Somebody else works: 5 minutes more, with their entry. */
function bookElsewhere() {
	const { minutes } = buildSummary();
	const allowance = minutes.allowance && {
		...minutes.allowance,
		used: 17,
		remaining: 13,
	};
	const summary = buildSummary( { minutes: { ...minutes, allowance } } );
	const entry = buildEntry( {
		id: idOf( 'min', 'B' ),
		minutes: -5,
		work: 'Looked into the stock',
	} );
	const statement = buildStatement( {
		used: 17,
		unused: 13,
		entries: [ buildEntry(), entry ],
	} );
	server.use(
		http.get( `${ SITE }/summary`, () =>
			HttpResponse.json( buildSummaryAnswer( { summary } ) )
		),
		http.get( `${ SITE }/minutes`, () => HttpResponse.json( statement ) )
	);
}

describe( 'Advice that waits for an owner', () => {
	const advised = ( open_advice?: number ) => {
		const summary = buildSummary( { open_advice } );
		server.use(
			http.get( `${ SITE }/summary`, () =>
				HttpResponse.json( buildSummaryAnswer( { summary } ) )
			)
		);
	};

	it( 'is counted, with the way to it', async () => {
		advised( 2 );
		await openMinutes();
		expect(
			screen.getByRole( 'link', {
				name: /^2 pieces of advice from your provider/,
			} )
		).toHaveAttribute( 'href', expect.stringMatching( /-contract$/ ) );
	} );

	it.each( [ 0, undefined ] )(
		'is not spoken of when there is none: %s',
		async ( count ) => {
			advised( count );
			await openMinutes();
			expect( screen.queryByText( /advice/ ) ).not.toBeInTheDocument();
		}
	);
} );

const MOVED = { name: '13 minutes left of 30 this month' };

describe( 'Minutes that somebody else booked', () => {
	it( 'come as entry beside the ring that moved, with the old entries in sight meanwhile', async () => {
		const { poll } = await openMinutes();
		bookElsewhere();
		await poll();
		await screen.findByRole( 'img', MOVED );
		expect( screen.getByText( 'Mended the shipping costs' ) ).toBeVisible();
		expect(
			await screen.findByText( 'Looked into the stock' )
		).toBeVisible();
	} );

	it( 'are not looked for in a statement while the summary stays the same', async () => {
		const { poll } = await openMinutes();
		const read = vi.fn( () => HttpResponse.json( buildStatement() ) );
		server.use( http.get( `${ SITE }/minutes`, read ) );
		await poll();
		await poll();
		expect( read ).not.toHaveBeenCalled();
	} );

	it( 'are there when the room is opened again, as ring and as entry', async () => {
		const { comeBack } = await openMinutes();
		bookElsewhere();
		comeBack();
		expect(
			await screen.findByText( 'Looked into the stock' )
		).toBeVisible();
		expect( await screen.findByRole( 'img', MOVED ) ).toBeVisible();
	} );
} );
