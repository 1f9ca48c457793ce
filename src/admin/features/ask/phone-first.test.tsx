import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	buildSummary,
	idOf,
} from '../../../../tests/support/browser-builders.ts';
import type { PhoneLine } from '../../../contract/summary.ts';
import { PhoneFirst } from './phone-first.tsx';

const NOON = '2026-11-25T12:00:00.000Z';

beforeEach( () => vi.useFakeTimers( { now: Date.parse( NOON ) } ) );
afterEach( () => vi.useRealTimers() );

const show = ( change: Partial< PhoneLine > ) =>
	render(
		<PhoneFirst
			phone={ { ...( buildSummary().phone as PhoneLine ), ...change } }
			ticketId={ idOf( 'tic' ) }
		/>
	);

const HOURS_ONLY = /^Call: .* while the phone line is open\.$/;

/** The number and the hours stand there whatever is known. */
const seeNumber = () => {
	expect( screen.getByRole( 'link', { name: /31 20/ } ) ).toBeVisible();
	expect( screen.getByText( 'Every day until 23:00' ) ).toBeVisible();
};

it( 'writes the number from left to right in every script', () => {
	show( {} );
	expect( screen.getByRole( 'link', { name: /31 20/ } ) ).toHaveAttribute(
		'dir',
		'ltr'
	);
} );

describe( 'the phone line, as the last summary knew it', () => {
	it.each( [
		[ 'open', true, 'Call now: it is the fastest way.', /^Open until/ ],
		[ 'closed', false, 'The phone line is closed right now.', /^Opens/ ],
	] )( 'is %s until its next change', ( _name, open_now, words, until ) => {
		show( { open_now, until: '2026-11-25T12:00:01.000Z' } );
		expect( screen.getByText( words ) ).toBeVisible();
		expect( screen.getByText( until ) ).toBeVisible();
		seeNumber();
	} );

	it.each( [ true, false ] )(
		'tells its hours only once that change is past (open before: %s)',
		( open_now ) => {
			show( { open_now, until: NOON } );
			expect( screen.getByText( HOURS_ONLY ) ).toBeVisible();
			expect( screen.queryByText( /Open until|Opens|now/ ) ).toBeNull();
			seeNumber();
		}
	);

	it( 'goes over to them while it is looked at', () => {
		show( { open_now: true, until: '2026-11-25T13:00:00.000Z' } );
		expect( screen.queryByText( HOURS_ONLY ) ).toBeNull();
		act( () => void vi.advanceTimersByTime( 3_601_000 ) );
		expect( screen.getByText( HOURS_ONLY ) ).toBeVisible();
	} );

	it( 'is what it is where it never changes', () => {
		show( { open_now: true, until: null } );
		expect( screen.getByText( /^Call now/ ) ).toBeVisible();
	} );
} );
