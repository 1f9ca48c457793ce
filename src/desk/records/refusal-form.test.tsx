import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRegistry, RegistryProvider } from '@wordpress/data';
import { describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../api/api-problem.ts';
import { setUpDesk } from '../testing/render-desk.tsx';
import { refuseTicket, type RefuseTicket } from '../../contract/refusal.ts';
import { RefusalForm } from './refusal-form.tsx';

setUpDesk();

const stage = ( failures: ApiProblem[] ) => {
	const sent: RefuseTicket[] = [];
	const onClose = vi.fn();
	render(
		<RegistryProvider value={ createRegistry() }>
			<RefusalForm
				onRefuse={ async ( body ) => {
					sent.push( refuseTicket.parse( body ) );
					const failure = failures.shift();
					if ( failure ) {
						throw failure;
					}
				} }
				onClose={ onClose }
			/>
		</RegistryProvider>
	);
	return { sent, onClose, user: userEvent.setup( { delay: null } ) };
};
const fill = async ( { user }: ReturnType< typeof stage > ) => {
	await user.type(
		screen.getByRole( 'textbox', { name: 'Why it is not taken on' } ),
		'This is for a photographer.'
	);
	await user.type(
		screen.getByRole( 'textbox', { name: 'To whom or which one' } ),
		'Foto Bos'
	);
};
const send = ( { user }: ReturnType< typeof stage > ) =>
	user.click( screen.getByRole( 'button', { name: 'Refuse and refer' } ) );

describe( 'a refusal', () => {
	it( 'says why and to whom, and closes', async () => {
		const form = stage( [] );
		await fill( form );
		await send( form );
		expect( form.sent ).toMatchObject( [
			{
				reason: 'This is for a photographer.',
				referral: { kind: 'outside_professional', to: 'Foto Bos' },
			},
		] );
		expect( form.onClose ).toHaveBeenCalledOnce();
	} );

	it( 'goes again under its own id when its answer was lost, under another one after a refusal', async () => {
		const form = stage( [
			new ApiProblem( 'offline' ),
			new ApiProblem( 'state_conflict' ),
		] );
		await fill( form );
		await send( form );
		await send( form );
		await send( form );
		const [ first, again, anew ] = form.sent.map( ( { id } ) => id );
		expect( again ).toBe( first );
		expect( anew ).not.toBe( first );
		expect( form.onClose ).toHaveBeenCalledOnce();
	} );
} );
