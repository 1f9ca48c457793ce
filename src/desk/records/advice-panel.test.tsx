import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Advice } from '../../contract/advice.ts';
import { buildAdvice, FakeRecords } from '../testing/fake-records.ts';
import { numberedId } from '../testing/numbered-id.ts';
import { renderPart, setUpDesk } from '../testing/render-desk.tsx';
import { AdvicePanel } from './advice-panel.tsx';

setUpDesk();

const stage = ( given: Partial< Advice > = {} ) => {
	const records = new FakeRecords( { advice: [ buildAdvice( given ) ] } );
	const view = renderPart(
		<AdvicePanel
			contractId={ numberedId( 'con', 1 ) }
			client="Bloemen de Vries"
		/>,
		records.handlers()
	);
	return { records, ...view };
};
const remind = () =>
	screen.findByRole( 'button', {
		name: 'Remind the client: Turn on two factors',
	} );

describe( 'the advice of a contract', () => {
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
