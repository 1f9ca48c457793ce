import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { newQuote } from '../../contract/desk-quote.ts';
import { ticketHref } from '../app/route.ts';
import {
	buildDeskQuote,
	buildQuoteVersion,
} from '../testing/build-desk-quote.ts';
import { buildDeskTicket } from '../testing/build-desk-ticket.ts';
import { FakeDesk } from '../testing/fake-desk.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderDesk, setUpDesk } from '../testing/render-desk.tsx';

setUpDesk();
beforeEach( () => {
	location.hash = ticketHref( numberedId( 'tic', 1 ) );
} );

type User = ReturnType< typeof renderDesk >[ 'user' ];

const button = ( name: RegExp | string ) =>
	screen.findByRole( 'button', { name } );
const stage = ( quotes = [ buildDeskQuote() ] ) => {
	const desk = new FakeDesk( [ buildDeskTicket() ] );
	desk.quotes.quotes = quotes;
	return renderDesk( desk );
};
/** Begins a quote and puts it aside. */
const begin = async ( user: User ) => {
	await user.click( await button( 'Write a quote' ) );
	await user.type(
		screen.getByRole( 'textbox', { name: 'What for' } ),
		'Begun before'
	);
	await user.click( await button( 'Put aside' ) );
};
const recordSlip = async ( user: User ) => {
	await user.click( await button( 'Record the client’s own slip' ) );
	await user.selectOptions(
		screen.getByRole( 'combobox', { name: /What happened/ } ),
		'No backup'
	);
	await user.type(
		screen.getByRole( 'textbox', { name: 'What was found' } ),
		'No backup was there.'
	);
	await user.click( screen.getByRole( 'checkbox', { name: 'screen.png' } ) );
	await user.click( await button( /^Record it/ ) );
};
const whatFor = () => screen.getByRole( 'textbox', { name: 'What for' } );
const ended = ( what: 'declined' | 'expired' | 'withdrawn' ) =>
	buildDeskQuote( {
		status: what,
		versions: [
			buildQuoteVersion( {
				valid_until: '2026-11-21T09:00:00.000Z',
				attachments: [
					{
						id: numberedId( 'att', 9 ),
						name: 'gone.png',
						type: 'image/png',
						bytes: 1,
						sha256: 'a'.repeat( 64 ),
					},
				],
			} ),
		],
		ending: {
			what,
			version: 1,
			by: what === 'expired' ? '' : 'Anna de Bakker',
			at: '2026-11-21T09:00:00.000Z',
			note: '',
			evidence_sha256: null,
		},
	} );

describe( 'a quote that is begun', () => {
	it( 'stays when the client’s own slip is recorded, whose quote stands beside it as a draft', async () => {
		const { desk, user } = stage( [] );
		await begin( user );
		await recordSlip( user );
		expect(
			await screen.findByText( 'Quote, not sent yet' )
		).toBeInTheDocument();
		expect( desk.quotes.written.map( ( { act } ) => act ) ).toEqual( [
			'finding',
		] );
		expect(
			screen.getByRole( 'group', {
				name: 'You have begun another quote.',
			} )
		).toBeVisible();
		const goOn = await button( 'Go on with what you wrote' );
		expect( goOn ).toHaveFocus();
		await user.click( goOn );
		expect( whatFor() ).toHaveValue( 'Begun before' );
	} );

	it( 'is asked about whenever another one would take its place', async () => {
		const { user } = stage( [] );
		await begin( user );
		await recordSlip( user );
		await user.click( await button( 'Leave it as it is' ) );
		expect( await button( 'Go on with what you wrote' ) ).toHaveFocus();
		await user.click( await button( 'Go on with the draft' ) );
		await user.click( await button( 'Throw it away and take this one' ) );
		expect( whatFor() ).toHaveValue( 'No backup was there.' );
	} );
} );

describe( 'a quote that has ended', () => {
	it.each( [ 'declined', 'expired', 'withdrawn' ] as const )(
		'and was %s is written anew as another quote, with its lines and words and a validity to come',
		async ( what ) => {
			const { desk, user } = stage( [ ended( what ) ] );
			await user.click( await button( 'Write it anew from this one' ) );
			await screen.findByRole( 'form', { name: 'A new quote' } );
			expect( whatFor() ).toHaveFocus();
			expect( whatFor() ).toHaveValue( 'Repair the coupon field' );
			await user.click( await button( 'Send to the client: €145.20' ) );
			await screen.findByText( 'Quote, version 1', {
				selector: '[data-status="sent"] h4',
			} );
			const { id, draft } = newQuote.parse( {
				id: desk.quotes.quotes.at( -1 )?.id,
				...( desk.quotes.written[ 0 ]?.body as object ),
			} );
			expect( id ).not.toBe( numberedId( 'quo', 1 ) );
			expect( draft ).toMatchObject( {
				lines: [ { quantity: 1.5, unit_cents: 8000 } ],
				note: 'As discussed.',
				minutes_cap: 90,
				attachments: [],
			} );
			expect( Date.parse( draft.valid_until ) ).toBeGreaterThan(
				Date.now()
			);
		}
	);

	it( 'asks before it takes the place of what is begun', async () => {
		const { user } = stage( [ ended( 'expired' ) ] );
		await begin( user );
		await user.click( await button( 'Write it anew from this one' ) );
		const leave = await button( 'Leave it as it is' );
		expect(
			await button( 'Throw it away and take this one' )
		).toBeVisible();
		await user.click( leave );
		expect( leave ).not.toBeInTheDocument();
		await user.click( await button( 'Go on with what you wrote' ) );
		expect( whatFor() ).toHaveValue( 'Begun before' );
	} );

	it( 'by an approval, or with nothing in it, is not offered anew', async () => {
		stage( [
			buildDeskQuote( { ...ended( 'declined' ), status: 'approved' } ),
			buildDeskQuote( {
				...ended( 'withdrawn' ),
				id: numberedId( 'quo', 2 ),
				versions: [],
			} ),
		] );
		await screen.findByText( 'Quote, not sent yet' );
		expect(
			screen.queryByRole( 'button', { name: /anew/ } )
		).not.toBeInTheDocument();
	} );
} );
