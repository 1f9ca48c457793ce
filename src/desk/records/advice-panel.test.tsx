import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Advice } from '../../contract/advice.ts';
import { onSessionEnded } from '../api/session-ended.ts';
import { buildAdvice, FakeRecords } from '../testing/fake-records.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderPart, setUpDesk } from '../testing/render-desk.tsx';
import { AdvicePanel } from './advice-panel.tsx';

setUpDesk();

const panel = (
	<AdvicePanel
		contractId={ numberedId( 'con', 1 ) }
		client="Bloemen de Vries"
	/>
);
const write = async ( user: ReturnType< typeof stage >[ 'user' ] ) => {
	await user.click(
		await screen.findByRole( 'button', { name: 'Give an advice' } )
	);
	await user.type( screen.getByRole( 'textbox', { name: 'About' } ), 'PHP' );
	await user.type(
		screen.getByRole( 'textbox', { name: 'The advice' } ),
		'Update PHP.'
	);
};
const stage = ( given: Partial< Advice > = {} ) => {
	const records = new FakeRecords( { advice: [ buildAdvice( given ) ] } );
	const view = renderPart( panel, records.handlers() );
	return { records, ...view };
};
const remind = () =>
	screen.findByRole( 'button', {
		name: 'Remind the client: Turn on two factors',
	} );

describe( 'the advice of a contract', () => {
	it( 'is kept while it is written, and given under the same id after the session was lost', async () => {
		const { records, user, unmount } = stage();
		const ended = vi.fn();
		const stop = onSessionEnded( ended );
		await write( user );
		records.isSignedOut = true;
		await user.click( screen.getByRole( 'button', { name: 'Give it' } ) );
		await waitFor( () => expect( ended ).toHaveBeenCalledOnce() );
		stop();
		unmount();

		records.isSignedOut = false;
		const again = renderPart( panel, records.handlers() );
		const give = await screen.findByRole( 'button', { name: 'Give it' } );
		expect(
			screen.getByRole( 'textbox', { name: 'The advice' } )
		).toHaveValue( 'Update PHP.' );
		expect( document.body ).toHaveFocus();
		await again.user.click( give );
		await screen.findByText( 'Update PHP.' );
		expect( records.keys[ 1 ] ).toBe( records.keys[ 0 ] );
		expect( sessionStorage ).toHaveLength( 0 );
	} );

	it( 'reminds the client once, and rests for a day', async () => {
		const { records, user } = stage();
		await user.click( await remind() );
		await screen.findByText( 'At most once a day.' );
		expect( await remind() ).toHaveAttribute( 'aria-disabled', 'true' );
		await user.click( await remind() );
		expect( records.keys ).toEqual( [
			expect.stringMatching( /^.{26}$/ ),
		] );
		expect( records.advice[ 0 ]?.reminded_at ).toHaveLength( 1 );
		expect( screen.getByText( /· reminded / ) ).toBeInTheDocument();
	} );

	it( 'asks nobody again who acknowledged it, and shows what was said', async () => {
		stage( {
			acknowledged: {
				by: { kind: 'site', name: 'Anna', you: false },
				at: '2026-11-21T09:00:00.000Z',
				note: 'Will do this week.',
			},
		} );
		expect(
			await screen.findByText( 'Will do this week.' )
		).toBeInTheDocument();
		expect(
			screen.queryByRole( 'button', { name: /^Remind/ } )
		).not.toBeInTheDocument();
	} );
} );
