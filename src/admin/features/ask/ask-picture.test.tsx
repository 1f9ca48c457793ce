import {
	buildPage,
	chooseTopic,
	forgetDrafts,
	pressSend,
	receiveTickets,
	renderAsk,
	write,
} from '../../../../tests/support/render-ask.tsx';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { buildCapture } from '../../../../tests/support/browser-builders.ts';
import { startSite } from '../../../../tests/support/site-server.ts';
import type { Box } from '../../../contract/capture.ts';
import type { PaintOptions } from '../../capture/index.ts';
import type { Frozen } from './capture-part.ts';

const server = startSite();

beforeEach( forgetDrafts );

/** A frozen screen of one masked cell and one notice; `paints` keeps how each picture was asked for. */
function pageWithParts() {
	const cell = document.createElement( 'td' );
	cell.textContent = 'Blue Hoodie';
	const notice = { x: 0, y: 0, width: 1, height: 0.1 };
	const shown = { now: false };
	const paints: PaintOptions[] = [];
	const frozen = {
		noticeBoxes: [ notice ],
		places: new Map< Element, Box >( [
			[ cell, { x: 0.1, y: 0.5, width: 0.2, height: 0.1 } ],
		] ),
		parts: {
			canShow: () => true,
			show: () => {
				shown.now = true;
				return () => {
					shown.now = false;
				};
			},
		},
	} as unknown as Frozen;
	const { field, environment, ...described } = buildCapture( {
		notices: [ { kind: 'error', text: 'No stock of Blue Hoodie.' } ],
	} );
	void [ field, environment ];
	const page = buildPage( { frozen } );
	const paint = ( _frozen: Frozen, options: PaintOptions = {} ) => {
		paints.push( options );
		return Promise.resolve( {
			blob: new Blob( [ `pixels ${ paints.length }` ], {
				type: 'image/png',
			} ),
			width: 1280,
			height: 800,
			scale: 1,
			partial: false,
		} );
	};
	return {
		paints,
		shown,
		page: {
			...page,
			capture: page.capture && {
				...page.capture,
				paint,
				describeScreen: () => described,
			},
		},
	};
}

const press = async (
	user: Awaited< ReturnType< typeof renderAsk > >[ 'user' ],
	name: string
) => user.click( await screen.findByRole( 'button', { name } ) );

describe( 'the owner decides, by keyboard alone', () => {
	it( 'hides a part: it leaves the pixels and the facts, and undo brings both back', async () => {
		const { tickets } = receiveTickets( server );
		const { page, paints } = pageWithParts();
		const { user } = await renderAsk( page );
		await write( user );
		await chooseTopic( user );
		await press( user, 'Pick' );
		await user.selectOptions(
			screen.getByLabelText( 'Part of the screen' ),
			'1. Blue Hoodie'
		);
		await press( user, 'Hide this part' );
		expect( screen.getByText( 'Hidden: Blue Hoodie' ) ).toHaveAttribute(
			'role',
			'status'
		);
		await waitFor( () =>
			expect( paints.at( -1 )?.hide ).toEqual( [
				{ x: 0.1, y: 0.5, width: 0.2, height: 0.1 },
			] )
		);
		await press( user, 'Undo' );
		await waitFor( () => expect( paints.at( -1 )?.hide ).toEqual( [] ) );
		await user.selectOptions(
			screen.getByLabelText( 'Part of the screen' ),
			'1. Blue Hoodie'
		);
		await press( user, 'Hide this part' );
		await pressSend( user );
		await screen.findByText( 'Sent: ticket 7' );
		expect( JSON.stringify( tickets[ 0 ]?.capture ) ).not.toContain(
			'Hoodie'
		);
	} );

	it( 'shows a masked part only after asking, and masks it again by undo', async () => {
		const { page, paints, shown } = pageWithParts();
		const { user } = await renderAsk( page );
		await press( user, 'Pick' );
		await user.selectOptions(
			screen.getByLabelText( 'Part of the screen' ),
			'1. Blue Hoodie'
		);
		await press( user, 'Show what is masked here…' );
		expect(
			screen.getByRole( 'alertdialog', { name: 'Show what is masked?' } )
		).toHaveTextContent( 'Passwords and payment data stay hidden.' );
		expect(
			screen.getByRole( 'button', { name: 'Keep it masked' } )
		).toHaveFocus();
		expect( shown.now ).toBe( false );
		await press( user, 'Keep it masked' );
		expect( shown.now ).toBe( false );
		await press( user, 'Show what is masked here…' );
		const before = paints.length;
		await press( user, 'Show it' );
		expect( shown.now ).toBe( true );
		await waitFor( () =>
			expect( paints.length ).toBeGreaterThan( before )
		);
		await press( user, 'Undo' );
		expect( shown.now ).toBe( false );
	} );

	it( 'adds an arrow, moves it by arrow keys and removes it', async () => {
		const { page, paints } = pageWithParts();
		const { user } = await renderAsk( page );
		await press( user, 'Arrow' );
		await press( user, 'Put it in the middle' );
		const handle = await screen.findByRole( 'button', { name: /^Mark 1/ } );
		const left = handle.style.left;
		handle.focus();
		await user.keyboard( '{ArrowRight}' );
		expect(
			screen.getByRole( 'button', { name: /^Mark 1/ } ).style.left
		).not.toBe( left );
		await waitFor( () =>
			expect( paints.at( -1 )?.decorate ).toBeDefined()
		);
		await user.keyboard( '{Delete}' );
		expect( screen.queryByRole( 'button', { name: /^Mark/ } ) ).toBeNull();
	} );

	it( 'writes words, asks for them first, and crops', async () => {
		const { page, paints } = pageWithParts();
		const { user } = await renderAsk( page );
		await press( user, 'Text' );
		await press( user, 'Put it in the middle' );
		expect( screen.getByText( 'Write the words first.' ) ).toBeVisible();
		await user.type(
			screen.getByLabelText( 'Words on the picture' ),
			'Here'
		);
		await press( user, 'Put it in the middle' );
		await screen.findByRole( 'button', { name: /^Mark 1/ } );
		await press( user, 'Crop' );
		await press( user, 'Put it in the middle' );
		await waitFor( () =>
			expect( paints.at( -1 )?.crop?.width ).toBeCloseTo( 0.3 )
		);
	} );
} );
